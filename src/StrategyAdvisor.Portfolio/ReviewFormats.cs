using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Portfolio.Pages;

namespace StrategyAdvisor.Portfolio;

/// <summary>The formats of a review by name.</summary>
public static class ReviewFormats
{
    /// <summary>The first is taken where none is named.</summary>
    public static ImmutableArray<string> Names { get; } = ["table", "jsonl", "csv", "parquet", "xlsx", "html"];

    /// <param name="isTerminal">Headings of a table are bold there.</param>
    public static IReviewFormat Find(string name, ReviewTerms terms, bool isTerminal) => name switch
    {
        "jsonl" => new JsonLinesFormat(terms),
        "csv" => new CsvFormat(terms),
        "parquet" => new ParquetFormat(terms),
        "xlsx" => new WorkbookFormat(terms),
        "html" => new PageFormat(terms),
        _ => new TableFormat(terms, isTerminal),
    };
}
