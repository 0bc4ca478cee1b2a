using StrategyAdvisor.Accounts.Tests.Streams;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>Money of several currencies is summed by the rates beside the accounts, wherever these are kept.</summary>
public sealed class RateTests
{
    private const string Accounts = "id,name,currency,annual revenue,prior annual revenue,tier\na,A,EUR,100000,90000,key\nb,B,USD,100000,90000,key\nc,C,,10000,9000,key\n";

    [Theory]
    [InlineData("tables", "USD,0.9,2026-06-30", "200,000 EUR")]
    [InlineData("tables", "USD,0.5,2026-01-01\nUSD,0.9,2026-06-30\nUSD,5,2026-07-01", "200,000 EUR")]
    [InlineData("tables", "USD,5,2026-07-01\nUSD,0.9,2026-06-30\nUSD,0.5,", "200,000 EUR")]
    [InlineData("tables", "USD,0.5,", "160,000 EUR")]
    [InlineData("tables", "USD,5,2026-07-01", "unknown")]
    [InlineData("tables", "GBP,2,2026-01-01", "unknown")]
    [InlineData("dossiers", "USD,0.9,2026-06-30\nUSD,5,2026-07-01", "200,000 EUR")]
    [InlineData("parquet", "USD,0.9,2026-06-30\nUSD,5,2026-07-01", "200,000 EUR")]
    [InlineData("jsonl", "USD,0.9,2026-06-30\nUSD,5,2026-07-01", "200,000 EUR")]
    [InlineData("sqlite", "USD,0.9,2026-06-30\nUSD,5,2026-07-01", "200,000 EUR")]
    public void The_newest_rate_that_is_not_after_the_as_of_date_counts(string form, string rates, string expected)
    {
        using var folder = new TemporaryFolder();
        var outcome = Commands.Run("review", "--accounts", Keep(folder, form, rates), "--as-of", "2026-06-30");
        Assert.Equal(("", 0), (outcome.Error, outcome.Exit));
        Assert.Contains(expected, GrowthOf(outcome.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD,0.5,2026-06-30\nUSD,0.9,2026-06-30", "rates.csv:3:1: error ACCT019 `USD` has a rate on 2026-06-30 already", "160,000 EUR")]
    [InlineData("euro,1,\nUSD,0.5,", "rates.csv:2:1: error ACCT009 `euro` is not a currency", "160,000 EUR")]
    [InlineData("USD,0.5,\nUSD,zero,2026-06-01", "rates.csv:3:1: error ACCT018 `zero` is no rate of `USD`", "160,000 EUR")]
    [InlineData("USD,0.5,\nUSD,1,yesterday", "rates.csv:3:1: error ACCT010 `yesterday` is not a date", "160,000 EUR")]
    public void A_mistaken_rate_is_told_with_its_place_and_the_others_count(string rates, string told, string expected)
    {
        using var folder = new TemporaryFolder();
        var outcome = Commands.Run("review", "--accounts", Keep(folder, "tables", rates), "--as-of", "2026-06-30");
        Assert.Equal(3, outcome.Exit);
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(expected, GrowthOf(outcome.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD,0.9,", "", "en", "(0 of 4)")]
    [InlineData("GBP,2,", "", "en", "(1 of 4 accounts left out: no rate of USD in rates.csv up to 2026-06-30)")]
    [InlineData("GBP,2,\nUSD,5,2026-07-01", "", "en", "(1 of 4 accounts left out: no rate of USD in rates.csv up to 2026-06-30)")]
    [InlineData("GBP,2,", "d,D,CLP,1,1,key\ne,E,CLP,1,1,key\n", "en", "(3 of 6 accounts left out: no rate of CLP, USD in rates.csv up to 2026-06-30)")]
    [InlineData("GBP,2,", "d,D,CLP,,1,key\ne,E,CLP,1,1,key\n", "en", "(3 of 6 accounts left out: facts missing (1), no rate of CLP, USD in rates.csv up to 2026-06-30 (2))")]
    [InlineData("USD,0.9,", "d,D,CLP,,1,key\n", "en", "(1 of 5 accounts left out: facts missing)")]
    [InlineData("GBP,2,", "", "es", "(1 de 4 cuentas queda fuera: falta el cambio de USD en rates.csv hasta el 2026-06-30)")]
    public void Money_without_a_rate_is_told_with_its_currency_and_the_file_that_lacks_it(string rates, string more, string language, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("tables/rates.csv", $"currency,rate,on\n{rates}\n");
        var source = Path.GetDirectoryName(folder.Write("tables/accounts.csv", Accounts + more + "f,F,EUR,1,1,key\n"))!;
        var outcome = Commands.Run("review", "--accounts", source, "--as-of", "2026-06-30", "--lang", language);
        Assert.Equal(("", 0), (outcome.Error, outcome.Exit));
        var text = string.Join(' ', outcome.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (expected.StartsWith("(0", StringComparison.Ordinal)) Assert.DoesNotContain("rates.csv", text, StringComparison.Ordinal);
        else Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_in_three_currencies_are_one_sum_of_a_group()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tables/rates.csv", "currency,rate\nUSD,0.5\nCLP,0.001\n");
        var source = Path.GetDirectoryName(folder.Write("tables/accounts.csv", "id,name,parent,currency,annual revenue\na,Head,,EUR,100000\nb,B,a,USD,100000\nc,C,b,CLP,50000000\nd,D,,EUR,800000\n"))!;
        var text = string.Join(' ', Commands.Run("review", "--accounts", source, "--as-of", "2026-06-30").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Head makes 20 % of all our revenue: 200,000 EUR of 1 M EUR.", text, StringComparison.Ordinal);
    }

    private static string Keep(TemporaryFolder folder, string form, string rates)
    {
        folder.Write("tables/rates.csv", $"currency,rate,on\n{rates}\n");
        var tables = Path.GetDirectoryName(folder.Write("tables/accounts.csv", Accounts))!;
        var kept = Directory.CreateDirectory(Path.Combine(folder.Path, "kept")).FullName;
        if (form == "dossiers")
        {
            foreach (var (id, name, currency, revenue, prior) in Accounts.Split('\n')[1..^1].Select(row => row.Split(',')).Select(cells => (cells[0], cells[1], cells[2], cells[3], cells[4])))
                folder.Write($"kept/{id}.yaml", $"id: {id}\nname: {name}\ncurrency: {currency}\nannual revenue: {revenue}\nprior annual revenue: {prior}\ntier: key\n");
            File.Copy(Path.Combine(tables, "rates.csv"), Path.Combine(kept, "rates.csv"));
        }
        else if (form == "parquet") TableCopies.ToParquet(tables, kept);
        else if (form == "jsonl") TableCopies.ToJsonLines(tables, kept);
        else if (form == "sqlite") TableCopies.ToSqlite(tables, Path.Combine(kept, "accounts.sqlite"));
        return form switch { "tables" => tables, "sqlite" => Path.Combine(kept, "accounts.sqlite"), _ => kept };
    }

    private static string GrowthOf(string review)
    {
        var text = string.Join(' ', review.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var start = text.IndexOf("Growth of revenue from key accounts", StringComparison.Ordinal);
        return text[start..text.IndexOf(" - ", start, StringComparison.Ordinal)];
    }
}
