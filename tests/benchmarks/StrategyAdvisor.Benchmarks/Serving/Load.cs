using System.Net;

namespace StrategyAdvisor.Benchmarks.Serving;

/// <summary>Asks a site the same again and again over several connections that stay open, each waiting for its answer before it asks again.</summary>
internal sealed class Load(Uri site, int connections) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, UseProxy = false }) { BaseAddress = site };

    /// <summary>Asks once, and gives the tag of the answer.</summary>
    public string? TagOf(Question question)
    {
        using var request = question.Ask();
        using var response = _client.Send(request);
        return response.Headers.ETag?.Tag;
    }

    /// <summary>How long each of many answers took, in ticks of the clock, from the question to the last byte; in order.</summary>
    /// <param name="look">Is shown each answer's body; null where nobody looks.</param>
    /// <exception cref="InvalidOperationException">An answer had another status than it should.</exception>
    public List<long> Ask(Question question, TimeSpan time, Action<byte[]>? look = null)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);
        var asking = Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskUntil(question, end, look)));
        var all = Task.WhenAll(asking).GetAwaiter().GetResult().SelectMany(times => times).ToList();
        all.Sort();
        return all;
    }

    public void Dispose() => _client.Dispose();

    private async Task<List<long>> AskUntil(Question question, long end, Action<byte[]>? look)
    {
        var times = new List<long>();
        for (var began = TimeProvider.System.GetTimestamp(); began < end;)
        {
            using var request = question.Ask();
            using var response = await _client.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode != question.Expected) throw new InvalidOperationException($"{question.Name} answered {(int)response.StatusCode}");
            var ended = TimeProvider.System.GetTimestamp();
            look?.Invoke(body);
            times.Add(ended - began);
            began = ended;
        }

        return times;
    }
}

/// <summary>What a site is asked.</summary>
/// <param name="Body">JSON that is posted; null for asking only.</param>
/// <param name="Tag">What the asker has already, or null.</param>
internal sealed record Question(string Name, string Address, string? Body = null, string? Tag = null)
{
    public HttpStatusCode Expected => Tag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified;

    public HttpRequestMessage Ask()
    {
        var request = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Address);
        if (Body is not null) request.Content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
        if (Tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", Tag);
        return request;
    }
}
