using System.Collections.Concurrent;
using System.Text.Json;

namespace StrategyAdvisor.Benchmarks.Serving;

/// <summary>Asks a site for a brief while its pack on disk is written again and again, every other time with a mistake: each answer is to be whole and of one pack.</summary>
internal static class SwitchedPack
{
    /// <param name="between">From one writing to the next: longer than the site takes to see that the files are still, to read the pack and to judge all accounts.</param>
    /// <param name="brief">Asks for a brief as JSON.</param>
    /// <param name="folder">Of the pack that the site reads; what is written there stays.</param>
    /// <exception cref="InvalidOperationException">An answer failed, or was of two packs.</exception>
    public static void Measure(Load load, Question brief, string folder, TimeSpan time, TimeSpan between)
    {
        var hashes = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() => Write(folder, between, end.Token));
        var times = load.Ask(brief, time, body => Look(body, hashes));
        end.Cancel();
        var written = writing.GetAwaiter().GetResult();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"while the pack was written {written} times, every other time with a mistake: {times.Count} briefs, {hashes.Count} packs seen, 0 failed, 0 of two packs; 99 % within {times[times.Count * 99 / 100] * 1000.0 / TimeProvider.System.TimestampFrequency:0.0} ms, the slowest {times[^1] * 1000.0 / TimeProvider.System.TimestampFrequency:0.0} ms"));
    }

    private static void Look(byte[] body, ConcurrentDictionary<string, string> hashes)
    {
        using var answer = JsonDocument.Parse(body);
        var pack = answer.RootElement.GetProperty("pack");
        var (version, hash) = (pack.GetProperty("version").GetString()!, pack.GetProperty("hash").GetString()!);
        if (hashes.GetOrAdd(version, hash) != hash) throw new InvalidOperationException($"an answer of pack {version} has the hash of another");
        if (version.EndsWith("-mistaken", StringComparison.Ordinal)) throw new InvalidOperationException("a pack with a mistake was taken over");
    }

    private static async Task<int> Write(string folder, TimeSpan between, CancellationToken end)
    {
        var file = Path.Combine(folder, "pack.yaml");
        var text = await File.ReadAllTextAsync(file, CancellationToken.None);
        for (var round = 1; ; round++)
        {
            var version = $"version: 2.0.{round}{(round % 2 == 0 ? "-mistaken\nnonsense: [" : "")}";
            await File.WriteAllTextAsync(file, text.Replace("version: 1.0.0", version, StringComparison.Ordinal), CancellationToken.None);
            await Task.Delay(between, end).ContinueWith(_ => { }, TaskScheduler.Default);
            if (end.IsCancellationRequested) return round;
        }
    }
}
