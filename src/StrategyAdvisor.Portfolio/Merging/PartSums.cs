using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The last line of a part: what must be added up with the other parts before anything can be said of all accounts together.</summary>
/// <param name="Part">As it was asked for, such as <c>2/8</c>.</param>
public sealed record PartSums(string Part, string? Portfolio, string Language, PortfolioAccumulator Sums)
{
    private const string Mark = "{\"part\":";

    /// <summary>True for a line that this class wrote.</summary>
    public static bool IsLine(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    public void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("part", Part);
            json.WriteString("portfolio", Portfolio);
            json.WriteString("language", Language);
            json.WriteString("asOf", Sums.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("currency", Sums.Terms.Currency);
            if (Sums.Terms.Rates is { } rates)
            {
                json.WriteStartObject("rates");
                foreach (var (code, rate) in rates) json.WriteNumber(code, rate);
                json.WriteEndObject();
            }

            using var sums = new MemoryStream();
            SumFile.Write(Sums, sums);
            json.WriteBase64String("sums", sums.ToArray());
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="InvalidDataException">The line is damaged, or of another pack.</exception>
    public static PartSums Read(string line, CompiledPack pack)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var rates = root.TryGetProperty("rates", out var given)
                ? given.EnumerateObject().ToImmutableSortedDictionary(rate => rate.Name, rate => rate.Value.GetDecimal(), StringComparer.Ordinal)
                : null;
            LocalDate today = DateText.Parse(root.GetProperty("asOf").GetString()) ?? throw new InvalidDataException("a part names no day");
            var terms = new CurrencyTerms(root.GetProperty("currency").GetString()!, rates);
            using var sums = new MemoryStream(root.GetProperty("sums").GetBytesFromBase64());
            return new PartSums(root.GetProperty("part").GetString()!, root.GetProperty("portfolio").GetString(), root.GetProperty("language").GetString()!, SumFile.Read(sums, pack, today, terms));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("the last line of a part is damaged", problem);
        }
    }
}
