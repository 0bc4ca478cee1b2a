using NodaTime;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Laws.HalfKnown;

/// <summary>Looks for two completions of an account that differ in one fact only and in what a rule says: what proves that the fact is missing for it.</summary>
internal sealed class WitnessSearch(CompiledPack pack, LocalDate today, Random random)
{
    private const int Tries = 24;
    private const int AtOnce = 2_000;
    private const int Lists = 12;
    private const int ManyAlike = 20;

    private readonly Dictionary<int, Condition> _conditions = [];
    private readonly RecordWriter _writer = new(pack.Pack.Dictionary.Account);

    /// <param name="fact">An unknown one.</param>
    public bool Finds(int rule, Drawn account, (Drawn Owner, int Slot) fact)
    {
        if (!_conditions.TryGetValue(rule, out var condition)) _conditions[rule] = condition = Compile(rule);
        var hidden = Hidden(account).ToList();
        try
        {
            for (var tries = 0; tries < Tries; tries++)
            {
                foreach (var (owner, slot) in hidden) owner.Cells[slot] = Choose(condition, owner, slot);
                if (Differ(condition, account, fact)) return true;
            }

            return false;
        }
        finally
        {
            foreach (var (owner, slot) in hidden) owner.Cells[slot] = default;
        }
    }

    private bool Differ(Condition condition, Drawn account, (Drawn Owner, int Slot) fact)
    {
        foreach (var choice in Choices(condition, fact.Owner, fact.Slot).Take(AtOnce))
        {
            fact.Owner.Cells[fact.Slot] = choice with { Standing = Standing.Assumed };
            _writer.Add(account);
        }

        var (count, accounts) = (_writer.Count, _writer.Build());
        var seen = Truth.Unknown;
        condition.Run.Evaluate(accounts, 0, count, today);
        for (var row = 0; row < count; row++)
        {
            var verdict = Truth.Of(Bits.IsSet([.. condition.Run.SurelyTrue(condition.Output)], row), Bits.IsSet([.. condition.Run.SurelyFalse(condition.Output)], row));
            if (!verdict.IsSettled) continue;
            if (seen.IsSettled && seen != verdict) return true;
            seen = verdict;
        }

        return false;
    }

    private FactCell Choose(Condition condition, Drawn owner, int slot)
    {
        var choices = Choices(condition, owner, slot);
        return choices[random.Next(choices.Length)] with { Standing = Standing.Assumed };
    }

    /// <summary>Of a list: none, a few random ones, and the many of one random kind that a share or a minimum may take.</summary>
    private ImmutableArray<FactCell> Choices(Condition condition, Drawn owner, int slot)
    {
        var fact = owner.Record.Facts[slot];
        if (fact.Entries is null) return condition.Pool.Completions(fact);
        return [.. Enumerable.Range(0, Lists).Select(number => new FactCell(Standing.Assumed, Entries: number < Lists / 2 ? Entries(condition, fact, number) : Alike(condition, fact)))];
    }

    private ImmutableArray<Drawn> Entries(Condition condition, FactDeclaration list, int count) => [.. Enumerable.Range(0, count).Select(_ => Completed(condition, list.Entries!))];

    private ImmutableArray<Drawn> Alike(Condition condition, FactDeclaration list) => [.. Enumerable.Repeat(Completed(condition, list.Entries!), ManyAlike)];

    private Drawn Completed(Condition condition, FactRecord record)
    {
        var drawn = new Drawn(record);
        for (var slot = 0; slot < drawn.Cells.Length; slot++) drawn.Cells[slot] = Choose(condition, drawn, slot) with { Standing = random.Next(2) == 0 ? Standing.Recorded : Standing.Assumed };
        return drawn;
    }

    private static IEnumerable<(Drawn Owner, int Slot)> Hidden(Drawn record)
    {
        for (var slot = 0; slot < record.Cells.Length; slot++)
        {
            if (record.Cells[slot].Standing == Standing.Unknown) yield return (record, slot);
            if (record.Cells[slot].Entries.IsDefault) continue;
            foreach (var inner in record.Cells[slot].Entries.SelectMany(Hidden)) yield return inner;
        }
    }

    private Condition Compile(int rule)
    {
        var when = pack.Pack.Rules[rule].When;
        var compiler = new ExpressionCompiler(pack.Pack.Account, new DiagnosticList());
        var output = compiler.AddTruth(when.Node, when.Text);
        return new Condition(new ProgramRun(compiler.Build()), output, new FactPool(new RuleReads(when.Node).Constants, today));
    }

    private sealed record Condition(ProgramRun Run, TruthOutput Output, FactPool Pool);
}
