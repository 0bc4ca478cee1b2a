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
        using var site = Start(folder);
        using var client = new HttpClient { BaseAddress = await site.Address() };
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
                using var kill = Process.Start("kill", ["-TERM", site.Process.Id.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        Assert.Equal("cancelled", states[^1]);
        await site.Process.WaitForExitAsync();
        Assert.Equal(0, site.Process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "temporary"), "advisor-*"));
    }

    private static ServedSite Start(TemporaryFolder folder) => ServedSite.Start(
        ["--urls", "http://127.0.0.1:0", "--rules", Path.Combine(Commands.Rules, "key-accounts"), "--accounts", Path.Combine(folder.Path, "tables"), "--as-of", "2026-06-30"],
        Path.Combine(folder.Path, "temporary"));
}
