using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>How a site ends that is asked to (SIGTERM): what was begun is finished or cancelled, nothing is torn, nothing stays behind.</summary>
public sealed class ServeEndTests
{
    private const int Accounts = 6_000;

    [Fact]
    public async Task A_review_under_way_is_cancelled_its_watcher_is_told_and_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tables/accounts.csv", $"id,name,annual revenue\n{string.Concat(Enumerable.Range(0, Accounts).Select(account => $"a{account},Account {account},{account}\n"))}");
        Directory.CreateDirectory(Path.Combine(folder.Path, "temporary"));
        using var process = Start(folder);
        var site = await AddressOf(process);
        using var client = new HttpClient { BaseAddress = site };
        using var asked = await client.PostAsJsonAsync("/api/v1/reviews", new { format = "jsonl" });
        await using var stream = await client.GetStreamAsync($"{asked.Headers.Location}/events");
        var states = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            states.Add(item.EventType);
            using var review = JsonDocument.Parse(item.Data);
            if (review.RootElement.GetProperty("done").GetInt32() > 0 && !states.Contains("ending", StringComparer.Ordinal))
            {
                states.Add("ending");
                using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        Assert.Equal("cancelled", states[^1]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "temporary"), "advisor-*"));
    }

    private static Process Start(TemporaryFolder folder)
    {
        string[] arguments =
        [
            typeof(CommandLine).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--rules", Path.Combine(Commands.Rules, "key-accounts"), "--accounts", Path.Combine(folder.Path, "tables"), "--as-of", "2026-06-30",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["TMPDIR"] = Path.Combine(folder.Path, "temporary");
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressOf(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is var start and >= 0 && line.StartsWith("serving ", StringComparison.Ordinal)) return new Uri(line[start..line.IndexOf(';', StringComparison.Ordinal)]);
        }

        throw new InvalidOperationException("the site ended before it served anything");
    }
}
