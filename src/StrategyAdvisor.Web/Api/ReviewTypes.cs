namespace StrategyAdvisor.Web.Api;

/// <summary>The media types of the formats of a review.</summary>
internal static class ReviewTypes
{
    public static IEnumerable<string> All => Portfolio.ReviewFormats.Names.Select(name => Of(name).Split(';')[0]);

    /// <param name="format">One of <see cref="Portfolio.ReviewFormats.Names"/>.</param>
    public static string Of(string format) => format switch
    {
        "jsonl" => "application/jsonl; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "parquet" => "application/vnd.apache.parquet",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html" => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>The ending of a file in the format.</summary>
    public static string EndingOf(string format) => format == "table" ? "txt" : format;
}
