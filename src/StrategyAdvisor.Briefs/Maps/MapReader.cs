using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Maps;

/// <summary>Reads the entries that a view draws out of one account's facts.</summary>
public sealed class MapReader
{
    private readonly Assessment _assessment;
    private readonly MapView _view;
    private readonly string _language;
    private readonly ImmutableArray<(EntryReference Entry, EntryCells Cells)> _entries;
    private readonly bool _isOpen;
    private readonly Phrasebook _book;
    private readonly DateWords _dates;

    private MapReader(Assessment assessment, MapView view, string language)
    {
        (_assessment, _view, _language) = (assessment, view, language);
        _book = Phrasebook.In(language);
        _dates = new DateWords(_book, new NumberWords(_book, ""), assessment.Today);
        var list = ListOf.From(assessment.Explainer.Explain(view.List.Node).Value);
        _isOpen = list.IsOpen;
        _entries =
        [
            .. list.Candidates.Select(entry => entry.Reference).OfType<EntryReference>()
                .Select(entry => (entry, new EntryCells(assessment.Batch, assessment.Account, entry))),
        ];
    }

    /// <param name="language">A language of the pack.</param>
    public static EntryMap Read(Assessment assessment, MapView view, string language) => new MapReader(assessment, view, language).Read();

    /// <summary>The facts that a map shows of every entry, in the order of <see cref="MapNode.Words"/>.</summary>
    public static ImmutableArray<FactDeclaration> Facts(MapView view) =>
        [view.Rows, view.Columns, view.Labels.Fact, view.Size.Fact, view.Fill.Fact, view.Outline.Fact, view.Since, view.Lines];

    private EntryMap Read()
    {
        var columns = UsedColumns();
        var nodes = _entries.Select(entry => Node(entry.Cells, columns)).ToImmutableArray();
        return new EntryMap(_view, Rows(), [.. columns.Select(code => new MapColumn(Title(_view.Columns, code)))], nodes, _isOpen, _assessment.Pack.Words);
    }

    /// <summary>The columns that an entry stands in, unknown last.</summary>
    private ImmutableArray<int?> UsedColumns() =>
        [.. _entries.Select(entry => entry.Cells.Code(_view.Columns)).Distinct().OrderBy(code => code ?? int.MaxValue)];

    private ImmutableArray<MapRow> Rows()
    {
        var reached = ListOf.From(_assessment.Explainer.Explain(_view.Reached.Node).Value);
        var (surely, perhaps) = (RowsOf(reached.Entries.Where(entry => entry.IsIn)), RowsOf(reached.Candidates));
        var hasUnknown = _entries.Any(entry => entry.Cells.Code(_view.Rows) is null);
        var codes = Enumerable.Range(0, AllowedCount(_view.Rows)).Select(code => (int?)code);
        return [.. (hasUnknown ? codes.Append(null) : codes).Select(code => new MapRow(Title(_view.Rows, code), Reach(code, surely, perhaps)))];
    }

    // Somebody reached whose row is not known may belong to any row.
    private MapReach Reach(int? row, HashSet<int?> surely, HashSet<int?> perhaps)
    {
        if (surely.Contains(row)) return MapReach.Reached;
        return _isOpen || perhaps.Contains(row) || perhaps.Contains(null) ? MapReach.Unsure : MapReach.Nobody;
    }

    private HashSet<int?> RowsOf(IEnumerable<ListEntry> entries) =>
        [.. entries.Select(entry => entry.Reference).OfType<EntryReference>().Select(entry => new EntryCells(_assessment.Batch, _assessment.Account, entry).Code(_view.Rows))];

    private MapNode Node(EntryCells cells, ImmutableArray<int?> columns) => new(
        cells.Name(),
        cells.Code(_view.Rows) ?? AllowedCount(_view.Rows),
        columns.IndexOf(cells.Code(_view.Columns)),
        Mark(_view.Size, cells),
        Mark(_view.Fill, cells),
        Mark(_view.Outline, cells),
        cells.Codes(_view.Labels.Fact) is { } labels ? [.. labels.Select(label => _view.Labels.Words[label].GetValueOrDefault(_language, ""))] : null,
        cells.Day(_view.Since) is { } day ? DayNumber.Of(_assessment.Today) - day : null,
        Above(cells),
        [.. Facts(_view).Select(fact => Word(fact, cells))]);

    private static T? Mark<T>(MapScale<T> scale, EntryCells cells)
        where T : struct => cells.Code(scale.Fact) is { } code ? scale.Marks[code] : null;

    private int? Above(EntryCells cells)
    {
        if (cells.Text(_view.Lines) is not { } text) return null;
        var name = VisibleText.Of(text).Trim();
        for (var i = 0; i < _entries.Length; i++)
        {
            var other = _entries[i].Cells;
            if (other.Number != cells.Number && other.Name().Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return null;
    }

    private string? Word(FactDeclaration fact, EntryCells cells) => fact.Kind switch
    {
        FactKind.OneOf => Title(fact, cells.Code(fact)),
        FactKind.Texts => cells.Codes(fact) is { } codes ? codes.IsEmpty ? _book.None : string.Join(", ", codes.Select(code => Title(fact, code))) : null,
        FactKind.Date => cells.Day(fact) is { } day ? _dates.Date(DayNumber.ToDate(day)) : null,
        _ => cells.Text(fact) is { } text ? VisibleText.Of(text) : null,
    };

    private string? Title(FactDeclaration fact, int? code) =>
        code is { } known ? _assessment.Pack.Words.Of(fact.Field, AllowedOf(fact).Values[known], _language) : null;

    private static int AllowedCount(FactDeclaration fact) => AllowedOf(fact).Values.Length;

    private static Feel.Typing.AllowedValues AllowedOf(FactDeclaration fact) => AllowedFact.ValuesOf(fact) ?? throw new ArgumentException($"`{fact.Name}` may be anything", nameof(fact));
}
