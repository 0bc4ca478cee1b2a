using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Tries completions of the facts that pull one rule both ways (see <see cref="FactPulls"/>) on the accounts that it leaves open. The others keep what is known of them:
/// while none that pulls both ways is unknown the program is exact, so an account that stays open in a single completion stays open for good.
/// </summary>
internal sealed class RuleCompletions
{
    private const int MostCompletions = 32;

    private readonly ProgramRun _run;
    private readonly TypedNode _condition;
    private readonly TruthOutput _when;
    private readonly IReadOnlySet<Field> _completed;
    private readonly HashSet<Field> _read;
    private readonly FeelType _type;

    /// <param name="when">Of a rule of a pack that compiled, so this does.</param>
    public RuleCompletions(Variable account, Condition when)
    {
        var compiler = new ExpressionCompiler(account, new DiagnosticList());
        _type = account.Type;
        _condition = when.Node;
        _when = compiler.AddTruth(when.Node, when.Text);
        _run = new ProgramRun(compiler.Build());
        _completed = FactPulls.BothWays(when.Node);
        _read = NodeChildren.Deep([when.Node]).OfType<FieldNode>().Select(node => node.Field).ToHashSet<Field>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Takes out of the open verdicts those that no completion settles.</summary>
    /// <param name="open">A bit an account, from <paramref name="first"/> on.</param>
    public void Strike(Span<ulong> open, int first, RecordBatch accounts, LocalDate today)
    {
        // Records by another dictionary of equal facts: which fields to read and complete cannot be told by reference, so all verdicts are left to explain.
        if (!ReferenceEquals(accounts.Type, _type)) return;
        var rows = OpenRows.Of(open, first);
        var records = RecordSelection.Of(accounts, rows.Rows, _read);
        var landmarks = new Landmarks(_condition, today);
        for (var number = 0; number < MostCompletions && rows.Left > 0; number++)
        {
            if (rows.Left < records.Count / 2)
            {
                rows = rows.Close();
                records = RecordSelection.Of(accounts, rows.Rows, _read);
            }

            Try(new CompletedBatch(number, DayNumber.Of(today), _completed) { Landmarks = landmarks }.Of(records), today, rows);
        }

        rows.WriteTo(open, first);
    }

    private void Try(RecordBatch completed, LocalDate today, OpenRows rows)
    {
        for (int start = 0, count; start < completed.Count; start += count)
        {
            count = BatchEvaluator.ChunkFrom(completed, start, completed.Count);
            _run.Evaluate(completed, start, count, today);
            rows.See(start, count, _run.SurelyTrue(_when), _run.SurelyFalse(_when));
        }
    }
}
