using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Standard.Tables;

/// <summary>Evaluates a decision table (DMN 1.5, 8.2.10 and 8.2.11).</summary>
/// <param name="inputs">The names that its expressions may use.</param>
/// <param name="diagnostics">Takes the mistakes in its expressions and why it has no answer.</param>
public sealed class TableRun(FeelContext inputs, Moment moment, DiagnosticList diagnostics)
{
    /// <summary>FEEL's null where no row matches and there is no default, or more rows match than may.</summary>
    public FeelValue Evaluate(DecisionTable table)
    {
        var values = table.Inputs.Select(Value).ToList();
        foreach (var (value, allowed) in values.Zip(table.AllowedInputs))
        {
            if (allowed is not null && Passes(value, allowed) is not true) return Fail(StandardDiagnostics.NotAllowedInput, allowed, ValueWriter.Write(value), allowed);
        }

        var matching = table.Rows.Where(row => row.Tests.Zip(values).All(cell => Passes(cell.Second, cell.First) is true)).ToList();
        if (matching.Count == 0) return WithoutRow(table);
        return Answer(table, [.. matching.Select(row => AnswerOf(table, row.Answers))]);
    }

    private FeelValue Answer(DecisionTable table, ImmutableArray<FeelValue> answers) => table.HitPolicy switch
    {
        HitPolicy.Unique => answers is [var only] ? only : Fail(StandardDiagnostics.SeveralRows, "", answers.Length.ToString(CultureInfo.InvariantCulture)),
        HitPolicy.Any => answers.All(answer => Equality.Of(answer, answers[0]) == true) ? answers[0] : Fail(StandardDiagnostics.RowsDisagree, ""),
        HitPolicy.First => answers[0],
        HitPolicy.Priority => ByPriority(table, answers)[0],
        HitPolicy.OutputOrder => FeelList.Of(ByPriority(table, answers)),
        HitPolicy.Collect when table.Aggregation != Aggregation.None => Aggregated(table.Aggregation, FeelList.Of(answers)),
        _ => FeelList.Of(answers),
    };

    private FeelValue WithoutRow(DecisionTable table)
    {
        if (table.Outputs.Any(output => output.Default is not null)) return AnswerOf(table, [.. table.Outputs.Select(output => output.Default ?? "null")]);
        return table.HitPolicy switch
        {
            HitPolicy.Collect when table.Aggregation == Aggregation.Count => new FeelNumber(0),
            HitPolicy.Collect when table.Aggregation == Aggregation.None => FeelList.Empty,
            HitPolicy.RuleOrder or HitPolicy.OutputOrder => FeelList.Empty,
            _ => Fail(EvaluationDiagnostics.NoRow, ""),
        };
    }

    private FeelValue AnswerOf(DecisionTable table, ImmutableArray<string> answers)
    {
        if (table.Outputs is [{ Name: null }]) return Value(answers[0]);
        var entries = table.Outputs.Zip(answers).Select((pair, index) => KeyValuePair.Create(pair.First.Name ?? $"output {index + 1}", Value(pair.Second)));
        return new FeelContext([.. entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal)]);
    }

    private ImmutableArray<FeelValue> ByPriority(DecisionTable table, ImmutableArray<FeelValue> answers)
    {
        var places = table.Outputs.Select(output => output.Values is { } values && Value($"[{values}]") is FeelList list ? list.Items : []).ToList();
        return [.. answers.OrderBy(answer => places.Select((values, column) => PlaceOf(ColumnOf(answer, table.Outputs[column]), values)).ToList(), Comparer<List<int>>.Create(Compare))];
    }

    private static FeelValue ColumnOf(FeelValue answer, TableOutput output) => output.Name is { } name && answer is FeelContext context ? context.Find(name) ?? FeelNull.Instance : answer;

    private static int PlaceOf(FeelValue value, ImmutableArray<FeelValue> values)
    {
        var found = values.Index().Where(entry => Equality.Of(entry.Item, value) == true).Select(entry => entry.Index);
        return found.Append(values.Length).First();
    }

    private static int Compare(List<int> a, List<int> b) => a.Zip(b).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    private FeelValue Aggregated(Aggregation aggregation, FeelList answers) =>
        StandardFeel.Evaluate(Excerpt.Of(FunctionOf(aggregation)), FeelContext.Of(("answers", answers)), moment, diagnostics);

    private static string FunctionOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "sum(answers)",
        Aggregation.Count => "count(answers)",
        Aggregation.Min => "min(answers)",
        _ => "max(answers)",
    };

    private FeelValue Value(string expression) => StandardFeel.Evaluate(Excerpt.Of(expression), inputs, moment, diagnostics);

    private bool? Passes(FeelValue value, string cell) => StandardFeel.Passes(value, Excerpt.Of(cell, "cell"), inputs, moment, diagnostics);

    private FeelValue Fail(DiagnosticKind kind, string cell, params string[] arguments)
    {
        diagnostics.Add(kind.At(Excerpt.Of(cell, "table").Locate(new Span(0, cell.Length)), arguments));
        return FeelNull.Instance;
    }
}
