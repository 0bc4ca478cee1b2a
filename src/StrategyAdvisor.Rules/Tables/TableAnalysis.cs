using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tables;

/// <summary>
/// Tries a decision table on every combination of values that its cells tell apart: one that no row answers is a gap, one that two rows of a unique table answer an overlap,
/// a row that is never the first to answer is shadowed, or a duplicate, and a column whose value changes no answer never matters. Each is told with values that show it. Where columns rest on the same facts some combinations may never come about; gaps and overlaps are then warnings.
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
    private readonly DiagnosticList _diagnostics = [];

    private TableAnalysis(ScalarPlace name, DecisionTable table, ImmutableArray<TypedNode> inputs, ImmutableArray<ImmutableArray<TypedNode>> cells)
    {
        (_name, _table, _inputs, _cells) = (name, table, inputs, cells);
        _readers = [.. inputs.Select(input => new CellReader(input))];
    }

    /// <summary>A decision's name and where it stands.</summary>
    internal readonly record struct ScalarPlace(string Name, Location Place);

    /// <param name="inputs">By column.</param>
    /// <param name="cells">By row, then column.</param>
    /// <returns>Mistakes, and as warnings what may be meant.</returns>
    public static DiagnosticList Check(ScalarPlace name, DecisionTable table, ImmutableArray<TypedNode> inputs, ImmutableArray<ImmutableArray<TypedNode>> cells)
    {
        var analysis = new TableAnalysis(name, table, inputs, cells);
        analysis.Run();
        return analysis._diagnostics;
    }

    private void Run()
    {
        if (_table.Policy == HitPolicy.Collect) return;
        var samples = _inputs.Select((input, column) => Samples.Of(input, [.. _cells.Select(row => row[column])])).ToImmutableArray();
        if (samples.Aggregate(1L, (product, column) => Math.Min(product * column.Length, Most + 1)) is 0 or > Most) return;
        var matches = new List<TableMatch>();
        foreach (var values in Combinations(samples))
        {
            if (Matching(values) is not { } match) return;
            matches.Add(match);
        }

        TellGap(matches.Where(match => match.Rows.IsEmpty).OrderBy(match => match.IsOpen).FirstOrDefault());
        if (_table.Policy == HitPolicy.Unique) TellOverlaps(matches);
        TellShadowed(matches);
        foreach (var (column, witness) in ColumnUse.Idle(_table, matches))
            _diagnostics.Add(TableDiagnostics.IdleColumn.At(Whole(_table.Inputs[column]), _table.Inputs[column].Text.Trim(), Words(witness.Values, but: column), ColumnUse.Answer(_table, witness)));
    }

    /// <summary>The rows that answer, or null where a cell cannot be told.</summary>
    private TableMatch? Matching(ImmutableArray<Sample> values)
    {
        var (rows, isOpen) = (ImmutableArray.CreateBuilder<int>(), false);
        for (var row = 0; row < _cells.Length; row++)
        {
            bool? holds = true;
            for (var column = 0; column < values.Length && holds != false; column++)
            {
                var cell = _readers[column].Holds(_cells[row][column], values[column].Value);
                if (cell is null && !ReferenceEquals(values[column].Value, Sample.Unknown)) return null;
                if (cell != true) holds = cell;
            }

            if (holds == true) rows.Add(row);
            isOpen |= holds is null;
        }

        return new TableMatch(values, rows.ToImmutable(), isOpen);
    }

    // Where a value is not recorded a row may fit that asks for it; a table that asks for what is not recorded means to answer all the same.
    private void TellGap(TableMatch? gap)
    {
        if (gap is not null) _diagnostics.Add((gap.IsOpen ? TableDiagnostics.PossibleGap : Kind(TableDiagnostics.Gap, TableDiagnostics.PossibleGap)).At(_name.Place, _name.Name, Words(gap.Values)));
    }

    private void TellOverlaps(List<TableMatch> matches)
    {
        var pairs = matches.Where(match => match.Rows.Length > 1).DistinctBy(match => new { First = match.Rows[0], Second = match.Rows[1] });
        foreach (var match in pairs)
            _diagnostics.Add(Kind(TableDiagnostics.Overlap, TableDiagnostics.PossibleOverlap).At(PlaceOf(match.Rows[1]), Number(match.Rows[0]), Number(match.Rows[1]), Words(match.Values)));
    }

    private void TellShadowed(List<TableMatch> matches)
    {
        var answering = matches.Where(match => !match.Rows.IsEmpty).Select(match => match.Rows[0]).ToHashSet();
        for (var row = 0; row < _cells.Length; row++)
        {
            if (answering.Contains(row) || matches.Any(match => match.IsOpen && match.Rows.Contains(row))) continue;
            var fitting = matches.Where(match => match.Rows.Contains(row)).ToList();
            var before = fitting.SelectMany(match => match.Rows).Where(other => other < row).Distinct().Order().ToList();
            if (before.Count == 0)
            {
                _diagnostics.Add(TableDiagnostics.NeverMatches.At(PlaceOf(row), Number(row)));
                continue;
            }

            var twins = before.Where(other => matches.All(match => match.Rows.Contains(other) == match.Rows.Contains(row))).ToList();
            _diagnostics.Add(twins.Count > 0
                ? TableDiagnostics.Duplicate.At(PlaceOf(row), Number(row), Number(twins[0]), Words(fitting[0].Values))
                : TableDiagnostics.Shadowed.At(PlaceOf(row), Number(row), string.Join(" or ", before.Select(Number)), Words(fitting[0].Values)));
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

    /// <param name="but">A column that is left out.</param>
    private string Words(ImmutableArray<Sample> values, int but = -1)
    {
        var words = _table.Inputs.Zip(values, (input, sample) => $"{input.Text} {sample.Words}").Where((_, column) => column != but).ToList();
        return words.Count == 0 ? "nothing else is asked" : string.Join(", ", words);
    }

    private Location PlaceOf(int row) => Whole(_table.Rows[row].Tests[0]);

    private static Location Whole(Excerpt text) => text.Locate(new Span(0, text.Text.Length));

    private static string Number(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<ImmutableArray<Sample>> Combinations(ImmutableArray<ImmutableArray<Sample>> columns) =>
        columns.Aggregate((IEnumerable<ImmutableArray<Sample>>)[[]], (rows, samples) => rows.SelectMany(row => samples.Select(row.Add)));
}
