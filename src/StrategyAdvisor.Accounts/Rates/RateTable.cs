using NodaTime;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Rates;

/// <summary>Reads what units of currencies are worth in the portfolio's: a table with the columns currency, rate and, if it likes, on.</summary>
/// <remarks>Of several rates of one currency the newest counts that is not after the as-of date; one without a day is the oldest. Of two on one day the first counts, and the second is told.</remarks>
internal sealed class RateTable(LocalDate today, DiagnosticList diagnostics)
{
    /// <summary>What the table is called.</summary>
    public const string Name = "rates";

    /// <summary>The file beside accounts that are no tables.</summary>
    public const string FileName = "rates.csv";

    private static readonly ImmutableArray<string> Required = ["currency", "rate"];
    private static readonly ImmutableArray<string> Keys = [.. Required, "on"];

    private readonly Dictionary<string, (LocalDate On, decimal Rate)> _rates = new(StringComparer.Ordinal);
    private readonly HashSet<(string Currency, LocalDate On)> _days = [];

    /// <returns>Null where the table cannot be read as a whole.</returns>
    public ImmutableSortedDictionary<string, decimal>? Read(TableFile file)
    {
        if (Table.Open(file, null, Required, Keys, diagnostics) is not { } table) return null;
        foreach (var row in table.Rows())
        {
            if (table.CheckForm(row, null)) Take(table.TextOf(row, "currency"), table.TextOf(row, "rate"), table.TextOf(row, "on"), row.Start);
        }

        return Result();
    }

    /// <exception cref="UnreadableSourceException">The source fails.</exception>
    public ImmutableSortedDictionary<string, decimal>? Read(IRowSource source)
    {
        var places = Keys.Select(key => source.Names.Select(FactRecord.Spelling).ToList().IndexOf(key)).ToArray();
        if (places[0] < 0 || places[1] < 0)
        {
            diagnostics.Add(TableDiagnostics.ColumnMissing.At(source.PlaceOf(1, 0), places[0] < 0 ? "currency" : "rate"));
            return null;
        }

        while (source.Next() is { } block)
        {
            for (var row = 0; row < block.Count; row++)
            {
                var texts = places.Select(place => place < 0 || block.Columns[place].IsNull(row) ? "" : block.Columns[place].TextOf(row).Trim()).ToArray();
                Take(texts[0], texts[1], texts[2], source.PlaceOf(block.Numbers[row], places[0]));
            }
        }

        return Result();
    }

    private void Take(string currency, string rate, string on, Location place)
    {
        var code = currency.ToUpperInvariant();
        var day = on.Length == 0 ? LocalDate.MinIsoValue : DateText.Parse(on);
        if (code.Length != 3 || !code.All(char.IsAsciiLetter)) diagnostics.Add(AccountDiagnostics.NotACurrency.At(place, currency));
        else if (day is null) diagnostics.Add(AccountDiagnostics.NotADate.At(place, on));
        else if (!decimal.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0) diagnostics.Add(AccountDiagnostics.NotARate.At(place, rate, code));
        else if (!_days.Add((code, day.Value))) diagnostics.Add(AccountDiagnostics.RateTwice.At(place, code, on.Length == 0 ? "no day" : on));
        else if (day <= today && (!_rates.TryGetValue(code, out var known) || known.On < day)) _rates[code] = (day.Value, value);
    }

    private ImmutableSortedDictionary<string, decimal> Result() => _rates.ToImmutableSortedDictionary(rate => rate.Key, rate => rate.Value.Rate, StringComparer.Ordinal);
}
