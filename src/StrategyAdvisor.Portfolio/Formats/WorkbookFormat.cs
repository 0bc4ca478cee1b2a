using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>A workbook with the sheets findings, accounts, gaps, plan and indicators. Every cell is a text, a number or a date; none is a formula, whatever an account is called.</summary>
public sealed class WorkbookFormat(ReviewTerms terms) : IReviewFormat
{
    private readonly SheetTexts _texts = SheetTexts.In(terms.Language);

    /// <summary>Rows of a sheet below its headings; 1,048,575 are what programs read.</summary>
    public int MostRows { get; init; } = 1_048_575;

    public bool IsBriefly => false;

    public object Prepare(ReviewPiece piece)
    {
        var rows = new SheetRows(_texts);
        foreach (var brief in piece.Briefs(terms)) rows.Add(brief);
        return rows;
    }

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var rows = new SheetRows(_texts);
        foreach (var piece in prepared) rows.Add((SheetRows)piece);
        if (together() is { } all) rows.Add(all);
        using var book = new MemoryStream();
        var sheets = rows.Sheets().ToDictionary(sheet => sheet.Name, object (sheet) => Fitting(sheet.Rows), StringComparer.Ordinal);
        book.SaveAs(sheets, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, AutoFilter = true, TableStyles = TableStyles.None, DynamicColumns = _texts.Widths() });
        WorkbookBytes.Settle(book, stream);
    }

    /// <summary>As many rows as a sheet holds. Where there are more, its last row says so and how many.</summary>
    private List<Dictionary<string, object?>> Fitting(List<Dictionary<string, object?>> rows)
    {
        if (rows.Count <= MostRows) return rows;
        var left = Phrasebook.Fill(_texts.Left, (rows.Count - MostRows + 1).ToString("N0", CultureInfo.InvariantCulture));
        return [.. rows[..(MostRows - 1)], rows[0].Select((cell, place) => (cell.Key, Value: (object?)(place == 0 ? left : null))).ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal)];
    }
}
