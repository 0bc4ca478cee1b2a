namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>How a part keeps one account for a format: a JSON object on a line, whose first key is <c>account</c>, and back again to what the format writes.</summary>
internal interface IAccountLines
{
    /// <param name="prepared">What the format prepared for one account.</param>
    /// <returns>A line without its end.</returns>
    byte[] Write(object prepared);

    /// <summary>What was prepared.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such line.</exception>
    object Read(byte[] line);
}
