using System.Text.Json;
using StrategyAdvisor.Portfolio.Formats;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The rows of one account on every sheet of a workbook: by sheet, by row, a list of columns and cells in turn. A day is a list of its own, as JSON has no days.</summary>
internal sealed class SheetLines(ReviewTerms terms) : IAccountLines
{
    private const string Day = "yyyy-MM-dd";

    private readonly SheetTexts _texts = SheetTexts.In(terms.Language);

    public byte[] Write(object prepared)
    {
        var rows = (SheetRows)prepared;
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("account", rows.FirstAccount);
            json.WriteStartArray("sheets");
            foreach (var (_, sheet) in rows.Sheets()) Write(json, sheet);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return line.ToArray();
    }

    public object Read(byte[] line)
    {
        using var json = JsonDocument.Parse(line);
        var rows = new SheetRows(_texts);
        foreach (var ((_, sheet), written) in rows.Sheets().Zip(json.RootElement.GetProperty("sheets").EnumerateArray()))
            sheet.AddRange(written.EnumerateArray().Select(Row));
        return rows;
    }

    private static void Write(Utf8JsonWriter json, List<Dictionary<string, object?>> sheet)
    {
        json.WriteStartArray();
        foreach (var row in sheet)
        {
            json.WriteStartArray();
            foreach (var (column, cell) in row)
            {
                json.WriteStringValue(column);
                Write(json, cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case DateTime day:
                json.WriteStartArray();
                json.WriteStringValue(day.ToString(Day, CultureInfo.InvariantCulture));
                json.WriteEndArray();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNumberValue(Convert.ToDecimal(cell, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static Dictionary<string, object?> Row(JsonElement written)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in written.EnumerateArray().Chunk(2)) row[pair[0].GetString()!] = Cell(pair[1]);
        return row;
    }

    private static object? Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => cell.GetString(),
        JsonValueKind.Array => DateTime.ParseExact(cell[0].GetString()!, Day, CultureInfo.InvariantCulture),
        _ => cell.GetDecimal(),
    };
}
