using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Lists what of a file became no fact. Every filled cell that was not used is counted in exactly one part.</summary>
internal sealed class UnusedParts
{
    private readonly ExportFile _file;
    private readonly ImportMapping _mapping;
    private readonly HashSet<int> _needed;
    private readonly List<UnusedPart> _parts = [];

    /// <param name="pointedAt">Columns that rows point at.</param>
    private UnusedParts(ExportFile file, ImportMapping mapping, IEnumerable<ColumnChoice> pointedAt)
    {
        _file = file;
        _mapping = mapping;
        _needed = [.. file.Table!.Readings.SelectMany(reading => reading.Columns).Concat(pointedAt).SelectMany(choice => choice.Names).SelectMany(file.Columns)];
    }

    public static ImmutableArray<UnusedPart> Of(ExportFile file, ImportMapping mapping)
    {
        var start = file.HeaderPlace(0);
        if (file.Table is null) return [new UnusedPart(ExportPart.File, null, FilledCells(file), ImportDiagnostics.FileUnknown.At(start))];
        if (file.Table.Because is { } reason) return [new UnusedPart(ExportPart.File, null, FilledCells(file), ImportDiagnostics.FileNotUsed.At(start, reason))];
        return new UnusedParts(file, mapping, PointedAt(file.Table, [.. mapping.Tables.SelectMany(table => table.Readings)])).List();
    }

    public static FileUse UseOf(ExportFile file) => new(
        file.Source.Path,
        file.Table?.Name,
        file.Rows.Length,
        file.Rows.Count(row => row.IsUsed),
        FilledCells(file),
        file.Rows.Sum(row => Enumerable.Range(0, row.CellCount).Count(column => row.IsFilled(column) && row.IsCellUsed(column))));

    // Columns that rows of this or of other tables point at, by look-ups and links.
    private static IEnumerable<ColumnChoice> PointedAt(TableMapping table, ImmutableArray<RowReading> readings)
    {
        var lookUps = readings.SelectMany(reading => reading.Facts).Select(fact => fact.LookUp).OfType<RowLookUp>().Where(lookUp => lookUp.Table == table.Name);
        var links = readings.Where(reading => table.Readings.Any(own => own.Creates && ReferenceEquals(own.List, reading.Creates ? null : reading.List)));
        return lookUps.SelectMany(lookUp => lookUp.Take.Columns.Append(lookUp.By)).Concat(links.SelectMany(reading => reading.BelongsTo).Where(link => link.Fact is null).Select(link => link.Target));
    }

    private static int FilledCells(ExportFile file) => file.Rows.Sum(row => Enumerable.Range(0, row.CellCount).Count(row.IsFilled));

    private ImmutableArray<UnusedPart> List()
    {
        for (var column = 0; column < _file.Headers.Length; column++)
        {
            if (!_needed.Contains(column)) AddColumn(column);
        }

        foreach (var row in _file.Rows)
        {
            if (row.IsUsed) AddCells(row);
            else AddRow(row);
        }

        return [.. _parts];
    }

    private void AddColumn(int column)
    {
        var header = _file.Headers[column];
        var cells = _file.Rows.Count(row => row.IsFilled(column));
        var place = _file.HeaderPlace(column);
        var reason = _file.Table!.NotUsed.Concat(_mapping.NotUsed).FirstOrDefault(unused => _file.Columns(unused.Name).Contains(column))?.Because;
        if (reason is not null) _parts.Add(new UnusedPart(ExportPart.Column, header, cells, ImportDiagnostics.ColumnNotUsed.At(place, reason)));
        else _parts.Add(new UnusedPart(ExportPart.Column, header, cells, ImportDiagnostics.ColumnUnmapped.At(place, header)));
    }

    private void AddRow(ExportRow row)
    {
        var cells = Enumerable.Range(0, row.CellCount).Count(column => row.IsFilled(column) && (column >= _file.Headers.Length || _needed.Contains(column)));
        var reason = row.Mistake is { } mistake
            ? ImportDiagnostics.BrokenRow.At(mistake.Location, mistake.Message)
            : row.Reasons.FirstOrDefault(reason => reason.Severity == DiagnosticSeverity.Error) ?? (row.Reasons.Count > 0 ? row.Reasons[0] : null) ?? ImportDiagnostics.NothingSaid.At(row.Start);
        _parts.Add(new UnusedPart(ExportPart.Row, null, cells, reason));
    }

    private void AddCells(ExportRow row)
    {
        var told = new HashSet<int>();
        foreach (var (column, reason) in row.CellReasons.OrderBy(item => item.Column))
        {
            var isCounted = told.Add(column) && !row.IsCellUsed(column);
            _parts.Add(new UnusedPart(ExportPart.Cell, _file.Headers[column], isCounted ? 1 : 0, reason));
        }

        foreach (var column in _needed.Where(column => !told.Contains(column) && row.IsFilled(column) && !row.IsCellUsed(column)).Order())
        {
            var reason = row.Reasons.FirstOrDefault(reason => reason.Severity == DiagnosticSeverity.Error) ?? ImportDiagnostics.CellNotNeeded.At(row.Place(column));
            _parts.Add(new UnusedPart(ExportPart.Cell, _file.Headers[column], 1, reason with { Location = row.Place(column) }));
        }
    }
}
