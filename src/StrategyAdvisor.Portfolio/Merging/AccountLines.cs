using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Portfolio.Pages;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The lines of accounts by format.</summary>
internal static class AccountLines
{
    /// <param name="format">One of <see cref="ReviewFormats.Names"/>.</param>
    public static IAccountLines Of(string format, ReviewTerms terms) => format switch
    {
        "jsonl" => new Whole(),
        "csv" => new Lines<CsvLine, byte[]>(LineJson.Default.CsvLine, CsvLine.Of, line => line.ToRow()),
        "parquet" => new Lines<VerdictLine, VerdictBlock>(LineJson.Default.VerdictLine, VerdictLine.Of, line => line.ToBlock()),
        "xlsx" => new SheetLines(terms),
        "html" => new Lines<PageAccount, PageAccount[]>(LineJson.Default.PageAccount, accounts => accounts[0], account => [account]),
        _ => new Lines<ReviewLine, ReviewLine[]>(LineJson.Default.ReviewLine, lines => lines[0], line => [line]),
    };

    /// <summary>A brief is such a line already.</summary>
    private sealed class Whole : IAccountLines
    {
        public byte[] Write(object prepared) => ((byte[])prepared)[..^1];

        public object Read(byte[] line)
        {
            var json = new Utf8JsonReader(line);
            while (json.Read())
            {
                // To the end, where a damaged line throws.
            }

            return (byte[])[.. line, (byte)'\n'];
        }
    }

    private sealed class Lines<TLine, TPrepared>(JsonTypeInfo<TLine> type, Func<TPrepared, TLine> toLine, Func<TLine, TPrepared> toPrepared) : IAccountLines
        where TPrepared : notnull
    {
        public byte[] Write(object prepared) => JsonSerializer.SerializeToUtf8Bytes(toLine((TPrepared)prepared), type);

        public object Read(byte[] line) => toPrepared(JsonSerializer.Deserialize(line, type) ?? throw new JsonException("a line says null"));
    }
}
