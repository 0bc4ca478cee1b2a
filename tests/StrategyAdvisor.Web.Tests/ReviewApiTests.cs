using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>A program that has all accounts reviewed.</summary>
public sealed class ReviewApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_review_is_watched_until_it_is_done_and_its_lines_are_the_briefs()
    {
        var review = await Ask("""{"format":"jsonl","language":"es"}""");
        var events = await Watch(review.GetProperty("review").GetString()!);
        Assert.Equal("done", events[^1].EventType);
        using var last = JsonDocument.Parse(events[^1].Data);
        Assert.Equal(last.RootElement.GetProperty("total").GetInt32(), last.RootElement.GetProperty("done").GetInt32());
        var lines = (await site.Page(last.RootElement.GetProperty("result").GetString()!)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(last.RootElement.GetProperty("total").GetInt32() + 1, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        using var brief = JsonDocument.Parse(await site.Page($"/api/v1/accounts/{Uri.EscapeDataString(first.RootElement.GetProperty("account").GetString()!)}/brief?lang=es"));
        Assert.True(JsonElement.DeepEquals(brief.RootElement, first.RootElement));
    }

    [Theory]
    [InlineData("table", "text/plain")]
    [InlineData("csv", "text/csv")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("html", "text/html")]
    public async Task Every_format_of_a_review_can_be_had(string format, string type)
    {
        var review = await Ask($$"""{"format":"{{format}}"}""");
        var events = await Watch(review.GetProperty("review").GetString()!);
        Assert.Equal("done", events[^1].EventType);
        using var result = await site.Client.GetAsync($"/api/v1/reviews/{review.GetProperty("review").GetString()}/result");
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Assert.Equal(type, result.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(0, result.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Asked_again_with_its_key_a_review_is_made_once()
    {
        var first = await Ask("""{"format":"csv"}""", "key one");
        var again = await Ask("""{"format":"csv"}""", "key one");
        var other = await Ask("""{"format":"csv"}""", "key two");
        Assert.Equal(first.GetProperty("review").GetString(), again.GetProperty("review").GetString());
        Assert.NotEqual(first.GetProperty("review").GetString(), other.GetProperty("review").GetString(), StringComparer.Ordinal);
        using var mistaken = await Send("""{"format":"jsonl"}""", "key one");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistaken.StatusCode);
    }

    [Fact]
    public async Task A_review_that_is_thrown_away_is_gone()
    {
        var address = $"/api/v1/reviews/{(await Ask("""{"format":"csv"}""")).GetProperty("review").GetString()}";
        using var removed = await site.Client.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        foreach (var part in (string[])["", "/events", "/result"])
        {
            using var asked = await site.Client.GetAsync(address + part);
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        }
    }

    [Theory]
    [InlineData("""{"format":"pdf"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"format":"csv","language":"fr"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"format":"csv","accounts":["vinalta"]}""", HttpStatusCode.BadRequest)]
    [InlineData("csv", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_made_is_told(string body, HttpStatusCode expected)
    {
        using var response = await Send(body, key: null);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_key_beyond_its_limit_is_refused()
    {
        using var response = await Send("""{"format":"csv"}""", new string('k', 201));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<List<SseItem<string>>> Watch(string review)
    {
        await using var stream = await site.Client.GetStreamAsync($"/api/v1/reviews/{review}/events");
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync()) events.Add(item);
        return events;
    }

    private async Task<JsonElement> Ask(string body, string? key = null)
    {
        using var response = await Send(body, key);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        using var review = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(response.Headers.Location?.ToString(), $"/api/v1/reviews/{review.RootElement.GetProperty("review").GetString()}");
        return review.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> Send(string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reviews") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await site.Client.SendAsync(request);
    }
}
