using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>A program that tries facts and keeps answers.</summary>
public sealed class ApiFactTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_trial_says_which_findings_come_and_go_and_keeps_nothing()
    {
        var before = await site.Page("/api/v1/accounts/conservas-ria-mayor/brief");
        using var response = await Send(HttpMethod.Post, "/api/v1/accounts/conservas-ria-mayor/what-if", """{"set":["contacts.Carme Pazos.coverage=deep"]}""");
        using var trial = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var gone = trial.RootElement.GetProperty("vanishes").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).ToList();
        Assert.NotEmpty(gone);
        var findings = trial.RootElement.GetProperty("brief").GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString());
        Assert.Empty(findings.Intersect(gone, StringComparer.Ordinal));
        Assert.Equal(before, await site.Page("/api/v1/accounts/conservas-ria-mayor/brief"));
    }

    [Fact]
    public async Task Answers_are_kept_once_and_a_repeat_writes_nothing()
    {
        var mark = await MarkOf("urkieta");
        using var kept = await Keep("urkieta", mark, """{"who":"CRM","status":"confirmed","set":["paydex=85"]}""");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.NotEqual(mark, kept.Headers.ETag);
        var written = await File.ReadAllTextAsync(Path.Combine(site.AccountsFolder, "urkieta.yaml"));
        using var repeat = await Keep("urkieta", mark, """{"who":"CRM","status":"confirmed","set":["paydex=85"]}""");
        Assert.Equal(HttpStatusCode.PreconditionFailed, repeat.StatusCode);
        Assert.Equal(written, await File.ReadAllTextAsync(Path.Combine(site.AccountsFolder, "urkieta.yaml")));
        using var facts = JsonDocument.Parse(await site.Page("/api/v1/accounts/urkieta/facts"));
        Assert.Equal("85", facts.RootElement.GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("fact").GetString() == "paydex").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("""{"who":"CRM","status":"confirmed","set":["altman z=abc"]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"who":"","status":"confirmed","set":["altman z=3"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"who":"CRM","status":"sure","set":["altman z=3"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"who":"CRM","status":"confirmed","set":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"who":"CRM","status":"confirmed","set":[null]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"who":"CRM","status":"confirmed"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"who":"CRM","status":"confirmed","set":["altman z=3"],"force":true}""", HttpStatusCode.BadRequest)]
    [InlineData("""[{}]""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Mistaken_answers_are_told_and_not_kept(string body, HttpStatusCode expected)
    {
        var mark = await MarkOf("almudera");
        using var refused = await Keep("almudera", mark, body);
        Assert.Equal(expected, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(mark, await MarkOf("almudera"));
    }

    [Fact]
    public async Task Answers_to_no_state_are_not_kept()
    {
        using var refused = await Send(HttpMethod.Put, "/api/v1/accounts/almudera/answers", """{"who":"CRM","status":"confirmed","set":["altman z=3"]}""");
        Assert.Equal(HttpStatusCode.PreconditionRequired, refused.StatusCode);
    }

    [Fact]
    public async Task More_facts_at_once_than_a_form_has_are_refused()
    {
        var body = JsonSerializer.Serialize(new { set = Enumerable.Range(0, 10_000).Select(number => $"altman z={number}") });
        using var refused = await Send(HttpMethod.Post, "/api/v1/accounts/almudera/what-if", body);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("10000 facts were sent; 50 can be at once", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/accounts?severity=awful", "it is one of blocking, high, medium, low, info")]
    [InlineData("/api/v1/accounts?sort=size", "it is one of worst, name, owner, id")]
    [InlineData("/api/v1/accounts?page=two", "it is a whole number from 1 on")]
    public async Task A_mistaken_query_is_told(string address, string expected)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<EntityTagHeaderValue> MarkOf(string id)
    {
        using var facts = await site.Client.GetAsync($"/api/v1/accounts/{id}/facts");
        return facts.Headers.ETag!;
    }

    private async Task<HttpResponseMessage> Keep(string id, EntityTagHeaderValue mark, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/accounts/{id}/answers") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.IfMatch.Add(mark);
        return await site.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await site.Client.SendAsync(request);
    }
}
