using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>Compares what would clear a rule, as it is printed, with what a slow search finds.</summary>
/// <param name="most">Facts that are changed together.</param>
internal sealed class ClearingTrial(CompiledPack pack, Rule rule, LocalDate today, int most)
{
    private readonly SearchLimits _limits = new(Facts: most, Evaluations: 20_000, Changes: 200, Days: 40);
    private readonly List<string> _broken = [];
    private string _shown = "";

    /// <summary>What did not hold.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Changes that were made to see what comes of them.</summary>
    public int Made { get; private set; }

    /// <summary>Searches that printed something.</summary>
    public int Found { get; private set; }

    /// <summary>Searches that rightly found nothing that we can do.</summary>
    public int Without { get; private set; }

    /// <param name="batch">One account, at which the rule fires.</param>
    /// <param name="single">The same pack with this rule alone.</param>
    public void Try(FactBatch batch, CompiledPack single, RuleReads reads, FactPool pool)
    {
        var paths = new FactPaths(batch, 0);
        _shown = string.Join(", ", paths.All().Select(path => paths.TryResolve(path, out var fact) && FactValues.Print(batch, 0, fact) is { } value ? $"{path}={value}" : "").Where(text => text.Length > 0));
        var slow = new SlowSearch(single, batch, today, new SlowDomain(reads, pool, today));
        var printed = new VerdictChanges(pack, batch, 0, today).Clear(rule, _limits);
        var expected = slow.Clear(most);
        if (!printed.IsByUs)
        {
            Without += expected.IsEmpty ? 1 : 0;
            if (printed.ByItself is { } day) Hold(new BatchEvaluator(single).Evaluate(batch, day)[0, 0] == Verdict.Quiet, () => $"it is not quiet by itself on {day}");
            Hold(expected.IsEmpty, () => $"nothing is printed, though {Show(expected[0])} clears it");
            return;
        }

        Found++;
        var size = printed.Changes[0].Size;
        Hold(expected.IsEmpty || expected[0].Size >= size, () => $"{size} facts are printed, though {Show(expected[0])} clears it");
        foreach (var change in printed.Changes) Judge(change, PrintedChange.Read(change, batch), batch, slow, pool);
        if (expected.IsEmpty || expected[0].Size > size) return;
        foreach (var missed in expected.Where(missed => !printed.Changes.Any(change => IsOfSameFacts(missed, PrintedChange.Read(change, batch))))) Hold(false, () => $"{Show(missed)} is not printed");
    }

    private void Judge(AccountChange printed, SlowChange change, FactBatch batch, SlowSearch slow, FactPool pool)
    {
        Made++;
        Hold(slow.IsQuiet(change), () => $"{Show(change)} does not clear it");
        foreach (var nearer in Nearer(change, batch, pool)) Hold(!slow.IsQuiet(nearer), () => $"{Show(nearer)} clears it and is nearer than {Show(change)}");
        var (before, after) = (Verdicts(batch), Verdicts(FactBatchBuilder.One(batch.Dictionary, slow.Apply(change, 0))));
        Hold(Names(before, after, Verdict.Fires).SequenceEqual(printed.Raises, StringComparer.Ordinal), () => $"{Show(change)} raises {string.Join(", ", Names(before, after, Verdict.Fires))}, not {string.Join(", ", printed.Raises)}");
        Hold(Names(after, before, Verdict.Fires).Where(name => after[name] == Verdict.Quiet).SequenceEqual(printed.Clears, StringComparer.Ordinal), () => $"{Show(change)} clears others than {string.Join(", ", printed.Clears)}");
    }

    /// <summary>The change with one of its values nearer to what is recorded.</summary>
    private IEnumerable<SlowChange> Nearer(SlowChange change, FactBatch batch, FactPool pool)
    {
        var account = DraftCopy.Of(batch, 0);
        foreach (var edit in change.Edits.Where(edit => IsOrdered(edit.Fact)))
        {
            if (NowOf(account, edit) is not { } now) continue;
            var distance = Math.Abs(edit.Values[0]!.Value.Number - now);
            var values = pool.Of(edit.Fact).Where(cell => Math.Abs(cell.Number - now) < distance && Math.Sign(cell.Number - now) == Math.Sign(edit.Values[0]!.Value.Number - now));
            foreach (var cell in values)
            {
                if (edit.Fact is { Kind: FactKind.Date, Change: not FactChange.Later } && cell.Number < DayNumber.Of(today)) continue;
                yield return change with { Edits = change.Edits.Replace(edit, edit with { Values = [DraftDrawing.ValueOf(edit.Fact, cell)] }) };
            }
        }
    }

    private static bool IsOrdered(FactDeclaration fact) => fact.Kind is FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days or FactKind.Date
        || (fact.Kind == FactKind.OneOf && fact.Change is FactChange.Up or FactChange.Down);

    private static long? NowOf(RecordDraft account, SlowEdit edit)
    {
        var record = edit.Place is { } place ? account.EntriesOf(place.List)?.ElementAtOrDefault(place.Index) : account;
        return record?.ValueOf(edit.Fact)?.Number;
    }

    private Dictionary<string, Verdict> Verdicts(FactBatch batch)
    {
        var table = new BatchEvaluator(pack).Evaluate(batch, today);
        return pack.Pack.Rules.Select((other, number) => (other.Id, Verdict: table[number, 0])).Where(other => other.Id != rule.Id).ToDictionary(item => item.Id, item => item.Verdict, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(Dictionary<string, Verdict> before, Dictionary<string, Verdict> after, Verdict verdict) =>
        after.Where(item => item.Value == verdict && before[item.Key] != verdict).Select(item => item.Key);

    private static bool IsOfSameFacts(SlowChange one, SlowChange other) =>
        one.Added == other.Added && ReferenceEquals(one.Grown, other.Grown) && one.Edits.All(edit => other.Edits.Any(edit.IsOfSameFact));

    private void Hold(bool holds, Func<string> told)
    {
        if (!holds) _broken.Add($"{rule.Id}, {TypedPrinter.Print(rule.When.Node)}: {told()}, at {_shown}");
    }

    private static string Show(SlowChange change) => string.Join(" and ", change.Edits.Select(Show).Prepend(change.Added == 0 ? "" : $"{change.Added} more of {change.Grown!.Name}").Where(text => text.Length > 0));

    private static string Show(SlowEdit edit) =>
        $"{(edit.Place is { } place ? $"{place.List.Name}[{place.Index}]." : "")}{edit.Fact.Name}={(edit.Values is [{ } value] ? FactText.Of(edit.Fact, value) : edit.Values is [null] ? "none" : "anything")}";
}
