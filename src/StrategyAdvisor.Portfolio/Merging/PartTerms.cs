using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Portfolio.Selection;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The last line of a part: what it is a part of, and what must be added up with the other parts before anything can be said of all accounts together.</summary>
/// <param name="Format">What the whole review is to be written as; one of <see cref="ReviewFormats.Names"/>.</param>
/// <param name="PackHash">Of the rules it was reviewed with.</param>
/// <param name="Where">The condition that chose its accounts, or null.</param>
/// <param name="Accounts">How many the part has.</param>
/// <param name="Sums">In the form of <see cref="SumFile"/>.</param>
public sealed record PartTerms(
    AccountPart Part, string Format, string PackHash, LocalDate Today, string Language, string? Portfolio, string? Where, CurrencyTerms Currencies, long Accounts, ReadOnlyMemory<byte> Sums)
{
    private const string Mark = "{\"part\":";

    /// <summary>Of a part that was just reviewed.</summary>
    public static PartTerms Of(AccountPart part, string format, ReviewTerms terms, string? portfolio, string? where, PortfolioAccumulator together)
    {
        using var sums = new MemoryStream();
        SumFile.Write(together, sums);
        return new PartTerms(part, format, terms.Pack.Pack.Hash, terms.Today, terms.Language, portfolio, where, together.Terms, together.Accounts, sums.ToArray());
    }

    /// <summary>The sums of the part.</summary>
    /// <param name="pack">The pack of the part.</param>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public PortfolioAccumulator Read(CompiledPack pack)
    {
        using var sums = new MemoryStream(Sums.ToArray());
        return SumFile.Read(sums, pack, Today, Currencies);
    }

    /// <summary>Writes the line, its end included.</summary>
    public void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("part", Part.ToString());
            json.WriteString("format", Format);
            json.WriteString("pack", PackHash);
            json.WriteString("asOf", Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("language", Language);
            json.WriteString("portfolio", Portfolio);
            json.WriteString("where", Where);
            json.WriteString("currency", Currencies.Currency);
            if (Currencies.Rates is { } rates)
            {
                json.WriteStartObject("rates");
                foreach (var (code, rate) in rates) json.WriteNumber(code, rate);
                json.WriteEndObject();
            }

            json.WriteNumber("accounts", Accounts);
            json.WriteBase64String("sums", Sums.Span);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads the line; null where it is none.</summary>
    public static PartTerms? Parse(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (AccountPart.Parse(TextOf(root, "part")) is not { } part || DateText.Parse(TextOf(root, "asOf")) is not { } today || !ReviewFormats.Names.Contains(TextOf(root, "format"), StringComparer.Ordinal)) return null;
            var rates = root.TryGetProperty("rates", out var given)
                ? given.EnumerateObject().ToImmutableSortedDictionary(rate => rate.Name, rate => rate.Value.GetDecimal(), StringComparer.Ordinal)
                : null;
            return new PartTerms(
                part, TextOf(root, "format"), TextOf(root, "pack"), today, TextOf(root, "language"), root.GetProperty("portfolio").GetString(), root.GetProperty("where").GetString(),
                new CurrencyTerms(TextOf(root, "currency"), rates), root.GetProperty("accounts").GetInt64(), root.GetProperty("sums").GetBytesFromBase64());
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string TextOf(JsonElement root, string key) => root.GetProperty(key).GetString() ?? "";
}
