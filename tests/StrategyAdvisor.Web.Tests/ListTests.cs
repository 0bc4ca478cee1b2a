using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Which accounts a list shows, asked through the API, which reads the same questions as the page.</summary>
public sealed class ListTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("q=VINAL", "vinalta")]
    [InlineData("q=azulejos", "vinalta")]
    [InlineData("q=nobody-is-called-this", "")]
    [InlineData("rule=private-favour", "santa-aurelia")]
    [InlineData("severity=blocking", "santa-aurelia")]
    [InlineData("severity=blocking&group=service", "")]
    [InlineData("status=green", "almudera")]
    public async Task A_question_finds_its_accounts(string question, string expected) =>
        Assert.Equal(expected, string.Join(' ', await Found(question)));

    [Fact]
    public async Task The_worst_comes_first_and_the_best_last()
    {
        var ids = await Found("");
        Assert.Equal("santa-aurelia", ids[0]);
        Assert.Equal("almudera", ids[^1]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    public async Task An_order_is_kept(string sort)
    {
        using var list = JsonDocument.Parse(await site.Page($"/api/v1/accounts?sort={sort}"));
        var keys = list.RootElement.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty(sort == "id" ? "account" : "name").GetString()!).ToList();
        Assert.Equal(keys.Order(sort == "id" ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase), keys, StringComparer.Ordinal);
    }

    private async Task<List<string>> Found(string question)
    {
        using var list = JsonDocument.Parse(await site.Page($"/api/v1/accounts?{question}"));
        return [.. list.RootElement.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("account").GetString()!)];
    }
}
