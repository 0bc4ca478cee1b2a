using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>Masked accounts against their completions: no verdict may be contradicted, and few left open although all completions agree.</summary>
internal sealed class MaskedRun
{
    private const int RowsAtOnce = 4096;
    private const int ReportedEvery = 100_000;

    private readonly CompiledPack _pack;
    private readonly OutcomeReader _outcomes;
    private readonly BatchEvaluator _evaluator;
    private readonly RecordWriter _writer;
    private readonly LocalDate _today;
    private readonly ImmutableArray<RuleReads> _reads;
    private readonly ImmutableArray<MaskDrawing> _drawings;
    private readonly List<(MaskedAccount Account, int Focus, int Row)> _pending = [];

    private readonly int _oneInHowMany;
    private int _seen;

    /// <param name="oneInHowMany">Of so many accounts one is examined closely, too.</param>
    public MaskedRun(CompiledPack pack, LocalDate today, Random random, int oneInHowMany)
    {
        _oneInHowMany = oneInHowMany;
        Examination = new Examination(pack, today);
        _pack = pack;
        _today = today;
        _outcomes = new OutcomeReader(pack.Pack);
        _evaluator = new BatchEvaluator(pack);
        var record = pack.Pack.Dictionary.Account;
        _writer = new RecordWriter(record);
        _reads = [.. Enumerable.Range(0, _outcomes.Count).Select(number => new RuleReads(_outcomes.TreeOf(number)))];
        _drawings = [.. _reads.Select(reads => new MaskDrawing(record, reads, new FactPool(reads.Constants, today), random))];
        Tallies = [.. Enumerable.Range(0, _outcomes.Count).Select(number => new Tally(_outcomes.NameOf(number), number >= pack.Pack.Rules.Length))];
    }

    /// <summary>By rule, then by decision.</summary>
    public ImmutableArray<Tally> Tallies { get; }

    public Examination Examination { get; }

    public int Accounts { get; private set; }

    public long Completions { get; private set; }

    /// <summary>A condition or decision, by its place in <see cref="Tallies"/>.</summary>
    public string TextOf(int number) => TypedPrinter.Print(_outcomes.TreeOf(number));

    /// <summary>Draws so many accounts, the rules in turn.</summary>
    /// <param name="reported">Told each time another hundred thousand are done.</param>
    public void Run(int accounts, Action? reported = null)
    {
        for (var number = 0; number < accounts; number++)
        {
            var focus = Accounts++ % _drawings.Length;
            var masked = _drawings[focus].Draw();
            _pending.Add((masked, focus, _writer.Count));
            masked.WriteTo(_writer);
            Completions += masked.Completions;
            if (_writer.Count >= RowsAtOnce) Evaluate();
            if (Accounts % ReportedEvery == 0) reported?.Invoke();
        }

        Evaluate();
    }

    private void Evaluate()
    {
        var batch = new FactBatch(_pack.Pack.Dictionary, _writer.Build(), ProvenanceTable.Empty);
        var table = _evaluator.Evaluate(batch, _today);
        foreach (var (account, focus, row) in _pending)
        {
            for (var number = 0; number < Tallies.Length; number++) Count(table, account, number, row, number == focus);
            if (_seen++ % _oneInHowMany == 0) Examine(batch, table, account, focus, row);
        }

        _pending.Clear();
    }

    private void Examine(FactBatch batch, VerdictTable table, MaskedAccount account, int focus, int row)
    {
        Examination.Examine(batch, row, table, _outcomes);
        if (focus >= _pack.Pack.Rules.Length) return;
        var verdicts = Enumerable.Range(row + 1, account.Completions).Select(completion => table[focus, completion]).ToList();
        Examination.CompareMissing(batch, row, account, _pack.Pack.Rules[focus], verdicts);
    }

    private void Count(VerdictTable table, MaskedAccount account, int number, int row, bool isFocus)
    {
        // Where none of the hidden facts is read, the completions are one and the same to it.
        if (!isFocus && !account.Masks.Any(mask => IsRead(mask.Fact, _reads[number].Fields))) return;
        if (_reads[number].AsksWhatIsSure || _outcomes.Read(table, number, row) is not { } masked) return;
        if (!isFocus && !masked.IsSettled) return;
        var tally = Tallies[number];
        var first = _outcomes.Read(table, number, row + 1)!.Value;
        var agree = first.IsSettled;
        for (var completion = 1; completion <= account.Completions; completion++)
        {
            var completed = _outcomes.Read(table, number, row + completion)!.Value;
            agree &= completed == first;
            if (!masked.Covers(completed)) tally.Unsound++;
        }

        if (!isFocus || !account.IsExhaustive) return;
        tally.Asked++;
        if (masked.IsSettled) return;
        tally.Open++;
        if (agree) tally.OpenThoughAgreed++;
    }

    /// <summary>True as well for an item of a plain list, which conditions read by the list.</summary>
    private static bool IsRead(FactDeclaration fact, IReadOnlySet<Field> fields) => fact.Field.Name == ListColumn.ItemField || fields.Contains(fact.Field);
}
