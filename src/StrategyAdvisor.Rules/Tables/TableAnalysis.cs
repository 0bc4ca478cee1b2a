using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>
/// Tries a decision table on every combination of values that its cells tell apart: one that no row answers is a gap, one that two rows of a unique table answer an overlap,
/// and a row that is never the first to answer is shadowed. Where columns rest on the same facts some combinations may never come about; gaps and overlaps are then warnings.
/// </summary>
internal sealed class TableAnalysis
{
    /// <summary>Combinations at most; a larger table is not tried.</summary>
    private const int Most = 100_000;

    private readonly ScalarPlace _name;
    private readonly DecisionTable _table;
    private readonly ImmutableArray<TypedNode> _inputs;
    private readonly ImmutableArray<ImmutableArray<TypedNode>> _cells;
    private readonly ImmutableArray<CellReader> _readers;
    private readonly DiagnosticList _diagnostics;

    private TableAnalysis(ScalarPlace name, DecisionTable table, ImmutableArray<TypedNode> inputs, ImmutableArray<ImmutableArray<TypedNode>> cells, DiagnosticList diagnostics)
    {
        (_name, _table, _inputs, _cells, _diagnostics) = (name, table, inputs, cells, diagnostics);
        _readers = [.. inputs.Select(input => new CellReader(input))];
    }

    /// <summary>A decision's name and where it stands.</summary>
    internal readonly record struct ScalarPlace(string Name, Location Place);

    /// <param name="inputs">By column.</param>
    /// <param name="cells">By row, then column.</param>
    public static void Check(ScalarPlace name, DecisionTable table, ImmutableArray<TypedNode> inputs, ImmutableArray<ImmutableArray<TypedNode>> cells, DiagnosticList diagnostics) =>
        new TableAnalysis(name, table, inputs, cells, diagnostics).Run();

    private void Run()
    {
        if (_table.Policy == HitPolicy.Collect) return;
        var samples = _inputs.Select((input, column) => Samples.Of(input, _cells.Select(row => row[column]))).ToImmutableArray();
        if (samples.Aggregate(1L, (product, column) => Math.Min(product * column.Length, Most + 1)) is 0 or > Most) return;
        var matches = new List<(ImmutableArray<Sample> Values, ImmutableArray<int> Rows)>();
        foreach (var values in Combinations(samples))
        {
            if (Matching(values) is not { } rows) return;
            matches.Add((values, rows));
        }

        TellGap(matches.Where(match => match.Rows.IsEmpty).Select(match => match.Values));
        if (_table.Policy == HitPolicy.Unique) TellOverlaps(matches);
        TellShadowed(matches);
    }

    /// <summary>The rows that answer, or null where a cell cannot be told.</summary>
    private ImmutableArray<int>? Matching(ImmutableArray<Sample> values)
    {
        var rows = ImmutableArray.CreateBuilder<int>();
        for (var row = 0; row < _cells.Length; row++)
        {
            var holds = true;
            for (var column = 0; column < values.Length && holds; column++)
            {
                if (_readers[column].Holds(_cells[row][column], values[column].Value) is not { } cell) return null;
                holds = cell;
            }

            if (holds) rows.Add(row);
        }

        return rows.ToImmutable();
    }

    private void TellGap(IEnumerable<ImmutableArray<Sample>> gaps)
    {
        if (gaps.FirstOrDefault() is { IsDefault: false } witness) _diagnostics.Add(Kind(TableDiagnostics.Gap, TableDiagnostics.PossibleGap).At(_name.Place, _name.Name, Words(witness)));
    }

    private void TellOverlaps(List<(ImmutableArray<Sample> Values, ImmutableArray<int> Rows)> matches)
    {
        var pairs = matches.Where(match => match.Rows.Length > 1).DistinctBy(match => (match.Rows[0], match.Rows[1]));
        foreach (var (values, rows) in pairs)
            _diagnostics.Add(Kind(TableDiagnostics.Overlap, TableDiagnostics.PossibleOverlap).At(PlaceOf(rows[1]), Number(rows[0]), Number(rows[1]), Words(values)));
    }

    private void TellShadowed(List<(ImmutableArray<Sample> Values, ImmutableArray<int> Rows)> matches)
    {
        var answering = matches.Where(match => !match.Rows.IsEmpty).Select(match => match.Rows[0]).ToHashSet();
        for (var row = 0; row < _cells.Length; row++)
        {
            if (answering.Contains(row)) continue;
            var before = matches.Where(match => match.Rows.Contains(row)).SelectMany(match => match.Rows).Where(other => other < row).Distinct().Order().Select(Number).ToList();
            _diagnostics.Add(before.Count == 0
                ? TableDiagnostics.NeverMatches.At(PlaceOf(row), Number(row))
                : TableDiagnostics.Shadowed.At(PlaceOf(row), Number(row), string.Join(" or ", before)));
        }
    }

    private DiagnosticKind Kind(DiagnosticKind sure, DiagnosticKind perhaps) => AreIndependent() ? sure : perhaps;

    private bool AreIndependent()
    {
        var facts = _inputs.SelectMany(RestsOn).ToList();
        return facts.Distinct().Count() == facts.Count;
    }

    /// <summary>The facts of the account that an expression asks for, directly or through definitions.</summary>
    private static HashSet<Field> RestsOn(TypedNode input)
    {
        var (facts, seen, open) = (new HashSet<Field>(), new HashSet<TypedNode>(ReferenceEqualityComparer.Instance), new Stack<TypedNode>([input]));
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node is FieldNode { Record: VariableNode } field) facts.Add(field.Field);
            if (node is DefinitionNode definition) open.Push(definition.Definition.Body);
            foreach (var part in NodeChildren.Of(node)) open.Push(part);
        }

        return facts;
    }

    private string Words(ImmutableArray<Sample> values) => string.Join(", ", _table.Inputs.Zip(values, (input, sample) => $"{input.Text} {sample.Words}"));

    private Location PlaceOf(int row) => _table.Rows[row].Tests[0].Locate(new Span(0, _table.Rows[row].Tests[0].Text.Length));

    private static string Number(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<ImmutableArray<Sample>> Combinations(ImmutableArray<ImmutableArray<Sample>> columns) =>
        columns.Aggregate((IEnumerable<ImmutableArray<Sample>>)[[]], (rows, samples) => rows.SelectMany(row => samples.Select(row.Add)));
}
