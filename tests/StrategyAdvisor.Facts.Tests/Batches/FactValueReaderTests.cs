using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Batches;

public sealed class FactValueReaderTests
{
    private static readonly FactRecord Account = InventedDictionary.Create().Account;

    [Theory]
    [InlineData("history", "  met at the fair ", "met at the fair")]
    [InlineData("history", "none", "none")]
    [InlineData("annual revenue", "1200000", "1200000")]
    [InlineData("annual revenue", "1200000.50", "1200000.5")]
    [InlineData("annual revenue", "1.2e6", "1200000")]
    [InlineData("annual revenue", "+7", "7")]
    [InlineData("annual revenue", "5.2000", "5.2")]
    [InlineData("annual revenue", "0", "0")]
    [InlineData("annual revenue", "92233720368547758.07", "92233720368547758.07")]
    [InlineData("price change", "-0.05", "-0.05")]
    [InlineData("altman z", ".5", "0.5")]
    [InlineData("altman z", "-3.1415", "-3.1415")]
    [InlineData("satisfaction", "10", "10")]
    [InlineData("payment terms", "30.0", "30")]
    [InlineData("last order", "2024-02-29", "2024-02-29")]
    [InlineData("last order", "0001-01-01", "0001-01-01")]
    [InlineData("last order", "9999-12-31", "9999-12-31")]
    [InlineData("reference", "YES", "true")]
    [InlineData("reference", "no", "false")]
    [InlineData("reference", "True", "true")]
    [InlineData("influence", " HIGH ", "high")]
    [InlineData("problems", "price; delivery ;", "price; delivery")]
    [InlineData("problems", "None", "none")]
    public void A_value_reads_as_its_fact_declares_it(string fact, string text, string printed)
    {
        var declaration = Account.Find(fact)!;
        var reading = FactValueReader.Read(declaration, text, quoted: false);
        Assert.Null(reading.Mistake);
        Assert.Equal(printed, FactText.Of(declaration, reading.Value!.Value));
    }

    [Theory]
    [InlineData("1,200,000", "1200000")]
    [InlineData("-1,200.5", "-1200.5")]
    [InlineData("12", "12")]
    public void A_number_in_quotes_may_have_thousands_separators(string text, string printed)
    {
        var fact = Account.Find("altman z")!;
        Assert.Equal(printed, FactText.Of(fact, FactValueReader.Read(fact, text, quoted: true).Value!.Value));
    }

    [Theory]
    [InlineData("annual revenue", "")]
    [InlineData("last order", "  ")]
    [InlineData("reference", "unknown")]
    [InlineData("history", "Unknown")]
    [InlineData("influence", " UNKNOWN ")]
    [InlineData("problems", "unknown")]
    [InlineData("contacts", "")]
    public void A_blank_and_unknown_are_unknown(string fact, string text) => Assert.Equal(ValueReading.Unknown, FactValueReader.Read(Account.Find(fact)!, text, quoted: false));

    [Theory]
    [InlineData("annual revenue", "1,200", "FACT103 `1,200` has thousands separators, which a number may have only in quotes; write 1200")]
    [InlineData("annual revenue", "1,5", "FACT101 `1,5` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "1.2M", "FACT101 `1.2M` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "1_000", "FACT101 `1_000` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "NaN", "FACT101 `NaN` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "0x10", "FACT101 `0x10` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "\u0661", "FACT101 `\u0661` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue", "-1", "FACT107 `-1` is less than 0, the least that `annual revenue` can be")]
    [InlineData("annual revenue", "1.005", "FACT104 `1.005` has more than the 2 decimals that `annual revenue` keeps; round it to 2 decimals")]
    [InlineData("annual revenue", "92233720368547758.08", "FACT106 `92233720368547758.08` has more digits than a number can keep; check `annual revenue`")]
    [InlineData("annual revenue", "1e400", "FACT106 `1e400` has more digits than a number can keep; check `annual revenue`")]
    [InlineData("annual revenue", "1e-400", "FACT106 `1e-400` has more digits than a number can keep; check `annual revenue`")]
    [InlineData("satisfaction", "10.5", "FACT108 `10.5` is more than 10, the most that `satisfaction` can be")]
    [InlineData("price change", "-5 %", "FACT102 `-5 %` has a percent sign; write a fraction of 1 for `price change`: 0.1 is 10 %")]
    [InlineData("payment terms", "30.5", "FACT105 `30.5` is not a whole number, which `payment terms` is")]
    [InlineData("last order", "2026-02-30", "FACT110 there is no day `2026-02-30` in the calendar; check `last order`")]
    [InlineData("last order", "2025-02-29", "FACT110 there is no day `2025-02-29` in the calendar; check `last order`")]
    [InlineData("last order", "2026-13-01", "FACT110 there is no day `2026-13-01` in the calendar; check `last order`")]
    [InlineData("last order", "0000-01-01", "FACT110 there is no day `0000-01-01` in the calendar; check `last order`")]
    [InlineData("last order", "30.6.2026", "FACT109 `30.6.2026` is not a date, which `last order` is; write year, month and day, such as 2026-06-30")]
    [InlineData("last order", "2026-06-30T12:00:00Z", "FACT109 `2026-06-30T12:00:00Z` is not a date, which `last order` is; did you mean `2026-06-30`?")]
    [InlineData("reference", "maybe", "FACT111 `maybe` is neither true nor false, which `reference` is; write true, false, yes or no, or leave it out where nobody knows")]
    [InlineData("influence", "hihg", "FACT112 `hihg` is not one of the values of `influence`; did you mean `high`?")]
    [InlineData("influence", "enormous", "FACT112 `enormous` is not one of the values of `influence`; write one of: low, medium, high")]
    [InlineData("contacts", "Ana", "FACT114 `Ana` is a single value, and `contacts` is a list of records; write one entry a record, or `none` for an empty list")]
    public void A_text_that_is_no_value_says_why_and_what_to_do(string fact, string text, string expected)
    {
        var mistake = FactValueReader.Read(Account.Find(fact)!, text, quoted: false).Mistake!;
        var diagnostic = mistake.At(new Location(new SourceText("x", text), default));
        var help = diagnostic.Help is null ? "" : $"; {diagnostic.Help}";
        Assert.Equal(expected, $"{diagnostic.Kind.Code} {diagnostic.Message}{help}");
    }

    [Theory]
    [InlineData("history", FactValueReader.LongestText)]
    [InlineData("name", FactValueReader.LongestName)]
    public void A_text_may_be_as_long_as_the_limit_and_no_longer(string fact, int longest)
    {
        Assert.Equal(longest, FactValueReader.Read(Account.Find(fact)!, new string('x', longest), quoted: false).Value!.Value.Text!.Length);
        Assert.Equal(ValueDiagnostics.TextTooLong, FactValueReader.Read(Account.Find(fact)!, new string('x', longest + 1), quoted: false).Mistake!.Kind);
    }
}
