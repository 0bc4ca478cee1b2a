using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Tries completions of the facts that pull one rule or decision both ways (see <see cref="FactPulls"/>) on the accounts that it leaves open. The others keep what is known of them:
/// while none that pulls both ways is unknown the program is exact, so an account that stays open in a single completion stays open for good.
/// </summary>
internal sealed class AnswerCompletions
{
    private const int MostCompletions = 32;

    private readonly ProgramRun _run;
    private readonly TypedNode _asked;
    private readonly IProgramOutput _output;
    private readonly IReadOnlySet<Field> _completed;
    private readonly HashSet<Field> _read;
    private readonly FeelType _type;
    private readonly CompletionOrder _order = new(MostCompletions);
    private Landmarks? _landmarks;

    /// <param name="asked">Of a rule or decision of a pack that compiled, so this does.</param>
    public AnswerCompletions(Variable account, Condition asked)
    {
        var compiler = new ExpressionCompiler(account, new DiagnosticList());
        _type = account.Type;
        _asked = asked.Node;
        _output = compiler.Add(asked.Node, asked.Text) ?? throw new ArgumentException("it is no single value", nameof(asked));
        _run = new ProgramRun(compiler.Build());
        _completed = FactPulls.BothWays(asked.Node);
        _read = NodeChildren.Deep([asked.Node]).OfType<FieldNode>().Select(node => node.Field).ToHashSet<Field>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Takes out those that no completion settles.</summary>
    /// <param name="open">A bit an account, from <paramref name="first"/> on.</param>
    public void Strike(Span<ulong> open, int first, RecordBatch accounts, LocalDate today)
    {
        // Records by another dictionary of equal facts: which fields to read and complete cannot be told by reference, so all of them are left to explain.
        if (!ReferenceEquals(accounts.Type, _type)) return;
        var rows = OpenRows.Of(open, first, accounts.Count);
        if (rows.Left == 0) return;
        var landmarks = LandmarksAsOf(today);
        var records = Selected(accounts, rows);
        if (Try(0, records, landmarks, today, rows, null) is not { } one) return;
        foreach (var number in _order.MostTellingFirst())
        {
            if (rows.Left == 0) break;
            if (rows.Left < records.Count / 2)
            {
                rows = rows.Close();
                records = Selected(accounts, rows);
                one = Try(0, records, landmarks, today, rows, null) ?? one;
            }

            var before = rows.Left;
            Try(number, records, landmarks, today, rows, one);
            _order.Note(number, before, before - rows.Left);
        }

        rows.WriteTo(open, first);
    }

    private Landmarks LandmarksAsOf(LocalDate today) => _landmarks?.Today == today ? _landmarks : _landmarks = new Landmarks(_asked, today);

    private RecordBatch Selected(RecordBatch accounts, OpenRows rows) => rows.Rows.Length == accounts.Count ? accounts : RecordSelection.Of(accounts, rows.Rows, _read);

    /// <summary>Runs one completion and strikes the rows that it leaves open, or makes another than the one that all are compared with.</summary>
    /// <returns>What it makes of the rows; null, with none struck, where a number does not fit the program's 64 bits, as that leaves open what decimals tell.</returns>
    private DecisionColumn? Try(int number, RecordBatch records, Landmarks landmarks, LocalDate today, OpenRows rows, DecisionColumn? one)
    {
        var completed = new CompletedBatch(number, DayNumber.Of(today), _completed) { Landmarks = landmarks }.Of(records);
        var column = DecisionColumn.For(_output, completed.Count)!;
        for (int start = 0, count; start < completed.Count; start += count)
        {
            count = BatchEvaluator.ChunkFrom(completed, start, completed.Count);
            _run.Evaluate(completed, start, count, today);
            if (_run.Overflows) return null;
            column.Take(_run, start, count);
        }

        var struck = new ulong[Bits.Words(completed.Count)];
        column.FindOpen(0, completed.Count, struck, one);
        rows.Strike(struck);
        return column;
    }
}
