using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>How much and how often somebody may send.</summary>
public sealed class LimitTests(LimitTests.LimitedSite site) : IClassFixture<LimitTests.LimitedSite>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_served()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            using var response = await site.Ask(HttpMethod.Get, "/api/v1/rules", "coach");
            answers.Add(response.StatusCode);
            if (response.StatusCode != HttpStatusCode.TooManyRequests) continue;
            Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal("too many requests", problem.RootElement.GetProperty("title").GetString());
        }

        Assert.Equal(25, answers.Count(answer => answer == HttpStatusCode.OK));
        using var other = await site.Ask(HttpMethod.Get, "/api/v1/rules", "admin");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Keys_are_not_tried_without_end()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await site.Browse(HttpMethod.Post, "/sign-in", "", ("key", $"advisor_{i}"));
            answers.Add(response.StatusCode);
        }

        Assert.Equal(2, answers.Count(answer => answer == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData("/api/v1/briefs", "application/json", "POST")]
    [InlineData("/api/v1/accounts/almudera/answers", "application/json", "PUT")]
    [InlineData("/mcp", "application/json", "POST")]
    [InlineData("/accounts/almudera/answers", "application/x-www-form-urlencoded", "POST")]
    public async Task An_upload_of_100_MB_is_refused_before_it_is_read(string address, string type, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StreamContent(new Endless(100_000_000)), Headers = { ExpectContinue = true, Authorization = new AuthenticationHeaderValue("Bearer", site.KeyOf("lead")) } };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(type == "application/json" ? "application/problem+json" : "text/html", response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The guarded site where nobody may ask more than 25 times a minute.</summary>
    public sealed class LimitedSite : GuardedSite
    {
        protected override string AccessText => "keys: yes\nrequests a minute: 25\n";
    }

    /// <summary>So many spaces, made as they are read.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
