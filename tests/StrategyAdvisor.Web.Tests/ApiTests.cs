using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What programs ask for.</summary>
public sealed class ApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    [Fact]
    public async Task A_brief_is_the_one_that_the_page_offers()
    {
        var brief = await site.Page("/api/v1/accounts/vinalta/brief");
        Assert.Equal(brief, await site.Page("/accounts/vinalta/brief.json"));
    }

    [Fact]
    public async Task A_tag_that_still_holds_saves_the_answer()
    {
        using var first = await site.Client.GetAsync("/api/v1/accounts/vinalta/brief");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/accounts/vinalta/brief");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var any = new HttpRequestMessage(HttpMethod.Get, "/api/v1/accounts/vinalta/brief");
        any.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var third = await site.Client.SendAsync(any);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Fact]
    public async Task A_rule_says_why()
    {
        using var reason = JsonDocument.Parse(await site.Page("/api/v1/accounts/conservas-ria-mayor/why/competitor-has-the-top"));
        Assert.Equal("fires", reason.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Posted_facts_are_judged()
    {
        using var response = await site.Client.PostAsync("/api/v1/briefs", new StringContent("""{"id":"x","name":"X","annualRevenue":1500000,"influence":"low"}""", Encoding.UTF8, Json));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var brief = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("volume", brief.RootElement.GetProperty("decisions").GetProperty("keyAccount").GetString());
    }

    [Theory]
    [InlineData("""{"id":"x","name":"X","anualRevenue":1}""", 1, 22, "did you mean `annual revenue`?")]
    [InlineData("""{"id":"x","name":"X","altmanZ":"abc"}""", 1, 32, "such as 1200000")]
    [InlineData("""{"id":"x" """, 1, 11, null)]
    [InlineData("", 1, 1, null)]
    public async Task Mistaken_facts_are_told_with_their_places(string body, int line, int column, string? help)
    {
        using var response = await site.Client.PostAsync("/api/v1/briefs", new StringContent(body, Encoding.UTF8, Json));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var mistake = problem.RootElement.GetProperty("errors")[0];
        Assert.Equal((line, column), (mistake.GetProperty("line").GetInt32(), mistake.GetProperty("column").GetInt32()));
        if (help is not null) Assert.Contains(help, mistake.GetProperty("help").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_judges_nothing()
    {
        using var response = await site.Client.PostAsync("/api/v1/briefs", new StringContent("""{"id":"x","name":"X"}""", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        // The client waits to be told to go on: the site answers before the body is sent, and closes.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/briefs") { Content = new StringContent(new string(' ', 2_000_000), Encoding.UTF8, Json), Headers = { ExpectContinue = true } };
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/accounts", "GET, HEAD")]
    [InlineData("POST", "/api/v1/accounts/vinalta/brief", "GET, HEAD")]
    [InlineData("PATCH", "/api/v1/accounts/vinalta/steps/call-user", "DELETE, PUT")]
    [InlineData("GET", "/api/v1/briefs", "POST")]
    public async Task An_address_says_which_methods_it_takes(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains($"takes {allowed}", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"reason": "x", "until": "2026-07-30", "by": "Ana"}""", "there is no `by` here; there is ")]
    [InlineData("""{"reason": 7, "until": "2026-07-30"}""", "at $.reason it is not as")]
    public async Task A_mistaken_body_is_told_what_of_it(string body, string detail)
    {
        using var response = await site.Client.PutAsync("/api/v1/accounts/vinalta/suppressions/order-rhythm-broken", new StringContent(body, Encoding.UTF8, Json));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/accounts/vinalto/brief", "did you mean `vinalta`?")]
    [InlineData("/api/v1/accounts/vinalta/why/private-favor", "did you mean `private-favour`?")]
    [InlineData("/api/v1/elsewhere", "/api/v1/elsewhere")]
    public async Task What_is_not_there_is_a_problem_with_help(string address, string help)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(help, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
