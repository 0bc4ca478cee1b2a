using System.Text;
using NodaTime;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Rules.Tests.Portfolios;

/// <summary>What is said of many accounts does not depend on their order, nor on how they were split.</summary>
public sealed class PortfolioSumTests
{
    private const string Largest = """
        portfolio rules:
          - rule: heavy
            group: people
            title: {en: T}
            group by: id
            measures:
              own: {sum: revenue}
              total: {sum: revenue, over: all}
            only: {largest: 3, by: own}
            when: |
              own > 0.5 * total
            severity: high
            warning: {en: "{subject} has {own} of {total}"}

        """;

    private static readonly LocalDate Today = new(2026, 6, 30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Order_and_parts_change_no_byte(int seed)
    {
        var random = new Random(seed);
        var pack = KeyAccounts.Pack;
        var accounts = Enumerable.Range(0, 160).Select(number => Invented(number, random)).ToList();
        var once = Line(Sum(pack, accounts));
        Assert.Equal(once, Line(Sum(pack, accounts.OrderBy(_ => random.Next()))));
        var parts = accounts.GroupBy(_ => random.Next(5)).Select(part => Sum(pack, part)).ToList();
        var merged = new PortfolioAccumulator(pack, Today, Terms());
        foreach (var part in parts) merged.Merge(Kept(part, pack));
        Assert.Equal(once, Line(merged));
        Assert.Contains("\"rule\":", once, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{id: m, name: Mother, annual revenue: 0}")]
    [InlineData("{id: m, name: Mother}")]
    [InlineData("{id: m, name: Mother, annual revenue: 7}")]
    public void A_group_is_called_after_its_own_account_whatever_that_adds_and_whoever_comes_first(string mother)
    {
        string[] accounts = [mother, "{id: d, parent: m, annual revenue: 100}"];
        var assessed = Sum(KeyAccounts.Pack, accounts);
        Assert.Equal(Line(assessed), Line(Sum(KeyAccounts.Pack, accounts.Reverse())));
        var group = assessed.Finish().Findings.FirstOrDefault(finding => finding.Rule.Id == "revenue-concentration")?.Group;
        Assert.Equal(mother.Contains("revenue", StringComparison.Ordinal) ? "Mother" : null, group?.Label);
    }

    [Theory]
    [InlineData("a>b b>c c", "c 30")]
    [InlineData("a>b b>c", "c 20")]
    [InlineData("a>b b>a", "a 20")]
    [InlineData("a>a b", "a 10; b 10")]
    [InlineData("a>b b>c c>d d>b e", "b 40; e 10")]
    [InlineData("a>b b>b c>b", "b 30")]
    [InlineData("a>Group b>Group c", "Group 20; c 10")]
    [InlineData("z>y y>x x>w w>v v>u u", "u 60")]
    public void Accounts_that_hang_together_are_one_group_in_any_order_and_in_parts(string accounts, string expected)
    {
        var texts = accounts.Split(' ').Select(account => account.Split('>')).Select(pair => $"{{id: {pair[0]}, annual revenue: 10{(pair.Length > 1 ? $", parent: {pair[1]}" : "")}}}").ToList();
        var pack = KeyAccounts.Pack;
        Assert.Equal(expected, Groups(Sum(pack, texts)));
        Assert.Equal(expected, Groups(Sum(pack, texts.AsEnumerable().Reverse())));
        var merged = new PortfolioAccumulator(pack, Today, Terms());
        foreach (var text in texts) merged.Merge(Kept(Sum(pack, [text]), pack));
        Assert.Equal(expected, Groups(merged));
        Assert.Equal(Groups(merged), Groups(Kept(merged, pack)));
    }

    [Fact]
    public void Cents_beside_large_amounts_are_not_lost_in_any_order()
    {
        var accounts = Enumerable.Range(0, 300).Select(number => $"{{id: a{number:000}, revenue: {(number == 0 ? "90000000000000" : "0.01")}}}").ToList();
        var pack = MiniPack.Of(Largest);
        var total = Sum(pack, accounts).Finish().Findings.Single().Group.Measures[1].Value.Low;
        Assert.Equal(90000000000002.99m, total);
        Assert.Equal(total, Sum(pack, accounts.AsEnumerable().Reverse()).Finish().Findings.Single().Group.Measures[1].Value.Low);
    }

    [Fact]
    public void Accounts_that_add_nothing_take_no_room_where_only_the_largest_are_looked_at()
    {
        var pack = MiniPack.Of(Largest);
        Assert.Equal(Size(pack, 10, revenue: 0), Size(pack, 3_000, revenue: 0));
        Assert.True(Size(pack, 10, revenue: 1) > Size(pack, 3_000, revenue: 0));
    }

    [Fact]
    public void Money_is_converted_by_the_rates_that_are_given()
    {
        var findings = Converted("USD").Findings.Where(finding => finding.Rule.Id == "revenue-concentration");
        Assert.Equal(["a: 100 of 300 EUR", "b: 200 of 300 EUR"], findings.Select(Print).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void An_account_whose_currency_has_no_rate_is_left_out_and_counted()
    {
        var open = Assert.Single(Converted("CHF").Undecided, open => open.Rule.Id == "revenue-concentration");
        Assert.Equal((1, 1), (open.Coverage.Counted, open.Coverage.LeftOut));
        Assert.Equal("CHF 1", string.Join(' ', open.Coverage.Unrated.Select(unrated => string.Create(CultureInfo.InvariantCulture, $"{unrated.Key} {unrated.Value}"))));
    }

    [Fact]
    public void Without_rates_each_currency_is_summed_by_itself()
    {
        var findings = Sum(KeyAccounts.Pack, ["{id: b, currency: EUR, annual revenue: 200}", "{id: a, currency: USD, annual revenue: 100}"]).Finish().Findings;
        Assert.Equal(["a: 100 of 100 USD", "b: 200 of 200 EUR"], findings.Where(finding => finding.Rule.Id == "revenue-concentration").Select(Print).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Sums_of_another_pack_or_day_and_damaged_ones_are_refused()
    {
        var pack = MiniPack.Of(Largest);
        using var file = new MemoryStream();
        SumFile.Write(Sum(pack, ["{id: a, revenue: 5}", "{id: b, revenue: 7}"]), file);
        Assert.Contains("another rule pack", Refusal(file.ToArray(), MiniPack.Of(Largest.Replace("0.5", "0.6", StringComparison.Ordinal)), Today), StringComparison.Ordinal);
        Assert.Contains("another day", Refusal(file.ToArray(), pack, Today.PlusDays(1)), StringComparison.Ordinal);
        Assert.Contains("no file", Refusal([5, 1, 2, 3, 4, 5, 6], pack, Today), StringComparison.Ordinal);
        for (var length = 0; length < file.Length; length++) Assert.NotEmpty(Refusal(file.ToArray()[..length], pack, Today));
    }

    private static string Groups(PortfolioAccumulator sums) => string.Join("; ", sums.Finish().Findings.Where(finding => finding.Rule.Id == "revenue-concentration")
        .OrderBy(finding => finding.Group.Subject, StringComparer.Ordinal).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Group.Subject} {finding.Group.Measures[0].Value.Low}")));

    private static string Refusal(byte[] content, CompiledPack pack, LocalDate today)
    {
        using var file = new MemoryStream(content);
        return Assert.Throws<InvalidDataException>(() => SumFile.Read(file, pack, today, Terms())).Message;
    }

    private static PortfolioAssessment Converted(string currency)
    {
        var rates = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add("USD", 0.5m);
        var sums = new PortfolioAccumulator(KeyAccounts.Pack, Today, new CurrencyTerms("EUR", rates));
        Add(sums, ["{id: b, currency: EUR, annual revenue: 200}", $"{{id: a, currency: {currency}, annual revenue: 200}}"]);
        return sums.Finish();
    }

    private static string Print(PortfolioFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Group.Subject}: {finding.Group.Measures[0].Value.Low} of {finding.Group.Measures[1].Value.Low} {finding.Group.Currency}");

    private static long Size(CompiledPack pack, int accounts, int revenue)
    {
        using var file = new MemoryStream();
        SumFile.Write(Sum(pack, Enumerable.Range(0, accounts).Select(number => $"{{id: a{number}, revenue: {revenue}}}").Append("{id: z, revenue: 5}")), file);
        return file.Length;
    }

    private static PortfolioAccumulator Kept(PortfolioAccumulator part, CompiledPack pack)
    {
        using var file = new MemoryStream();
        SumFile.Write(part, file);
        file.Position = 0;
        return SumFile.Read(file, pack, Today, Terms());
    }

    private static CurrencyTerms Terms() => new("EUR");

    private static PortfolioAccumulator Sum(CompiledPack pack, IEnumerable<string> accounts)
    {
        var sums = new PortfolioAccumulator(pack, Today, Terms());
        Add(sums, accounts);
        return sums;
    }

    private static void Add(PortfolioAccumulator sums, IEnumerable<string> accounts)
    {
        var batch = MiniPack.Accounts(sums.Pack, accounts);
        sums.Add(batch, new BatchEvaluator(sums.Pack).Evaluate(batch, Today));
    }

    private static string Line(PortfolioAccumulator sums)
    {
        using var line = new MemoryStream();
        JsonPortfolio.WriteLine(PortfolioBriefBuilder.Build(sums.Finish(), null, "en"), line);
        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static string Invented(int number, Random random)
    {
        string Perhaps(string fact, Func<string> value) => random.Next(20) == 0 ? "" : $", {fact}: {value()}";
        string Money(int most) => (random.Next(most) + (random.Next(100) / 100m)).ToString(CultureInfo.InvariantCulture);
        return $"{{id: a{number:000}{Perhaps("name", () => $"Firm {number}")}{(random.Next(3) == 0 ? $", parent: g{random.Next(6)}" : "")}, owner: p{random.Next(4)}"
            + $"{Perhaps("currency", () => random.Next(4) == 0 ? "USD" : "EUR")}{Perhaps("tier", () => random.Next(3) == 0 ? "ordinary" : "key")}{Perhaps("tier a year ago", () => "ordinary")}"
            + $"{Perhaps("annual revenue", () => Money(1_000_000))}{Perhaps("prior annual revenue", () => Money(900_000))}{Perhaps("credit used", () => Money(50_000))}"
            + $"{Perhaps("altman model", () => "z")}{Perhaps("altman z", () => random.Next(6) == 0 ? "1.1" : "3.2")}{Perhaps("overdue 31 to 60", () => random.Next(9) == 0 ? Money(9_000) : "0")}"
            + $", overdue 61 to 90: 0, overdue over 90: 0{Perhaps("competitors", () => $"[{{name: c{random.Next(5)}, incumbent: {(random.Next(2) == 0 ? "yes" : "no")}}}]")}"
            + $"{Perhaps("contacts", () => $"[{{name: Ana, level: {(random.Next(3) == 0 ? "executive" : "operational")}, coverage: deep}}]")}, complaints: []}}";
    }
}
