using System.Diagnostics;
using System.Text.Json;
using StrategyAdvisor.Cli.Scheduling;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>Reviews come when a schedule says so, tell how they went without naming anybody, and end when the service is asked to.</summary>
public sealed class ReviewScheduleTests
{
    [Theory]
    [InlineData("0 2 * * *", null, "2026-06-30T01:59:59Z", "2026-06-30T02:00:00Z")]
    [InlineData("0 2 * * *", null, "2026-06-30T02:00:00Z", "2026-07-01T02:00:00Z")]
    [InlineData("0 2 * * *", "Europe/Madrid", "2026-06-30T02:00:00Z", "2026-07-01T00:00:00Z")]
    [InlineData("0 2 * * *", "Europe/Madrid", "2026-12-30T02:00:00Z", "2026-12-31T01:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Madrid", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")] // 02:30 does not exist that night
    [InlineData("30 2 * * *", "Europe/Madrid", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")] // 02:30 comes twice that night, and counts once
    [InlineData("0 22 * * MON-FRI", null, "2026-07-03T22:00:00Z", "2026-07-06T22:00:00Z")]
    [InlineData("*/10 * * * * *", null, "2026-06-30T00:00:01Z", "2026-06-30T00:00:10Z")]
    public void The_next_time_is_told(string cron, string? zone, string after, string? expected)
    {
        var next = ReviewSchedule.Parse(cron, zone, out var mistake)!.After(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture));
        Assert.Null(mistake);
        Assert.Equal(expected, next?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("`61 * * * *` is no schedule", "--schedule", "61 * * * *", "--out", "x")]
    [InlineData("`nightly` is no schedule", "--schedule", "nightly", "--out", "x")]
    [InlineData("`0 2 31 2 *` never comes", "--schedule", "0 2 31 2 *", "--out", "x")]
    [InlineData("`Europe/Atlantis` is no time zone", "--schedule", "0 2 * * *", "--time-zone", "Europe/Atlantis", "--out", "x")]
    [InlineData("belong to --schedule", "--time-zone", "Europe/Madrid")]
    [InlineData("belong to --schedule", "--health", "http://127.0.0.1:5081")]
    [InlineData("name one with --out or --history", "--schedule", "0 2 * * *")]
    [InlineData("`http://0.0.0.0:5081` is no address of this machine alone", "--schedule", "0 2 * * *", "--out", "x", "--health", "http://0.0.0.0:5081")]
    public void A_mistake_is_told_before_anything_waits(string expected, params string[] options)
    {
        var outcome = Commands.Run(["review", .. options]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_reviews_when_it_is_due_says_how_it_is_and_ends_when_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dossiers/good.yaml", "id: good\nname: Good\n");
        folder.Write("dossiers/bad.yaml", "id: bad\nname: Bad\ntier: Leonor Sanz\n");
        using var process = Start(folder);
        var log = new List<JsonDocument>();
        string? ready = null, figures = null;
        Uri? health = null;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            Assert.DoesNotContain("Leonor", line, StringComparison.Ordinal);
            var entry = JsonDocument.Parse(line);
            log.Add(entry);
            if (entry.RootElement.TryGetProperty("Urls", out var urls)) health = new Uri(urls[0].GetString()!);
            if (!entry.RootElement.TryGetProperty("Result", out _) || ready is not null || health is null) continue;
            using var client = new HttpClient { BaseAddress = health };
            (ready, figures) = (await client.GetStringAsync("/health/ready"), await client.GetStringAsync("/metrics"));
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        }

        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("Healthy", ready);
        Assert.Contains("advisor_accounts_total{otel_scope_name=\"StrategyAdvisor.Review\",kind=\"reviewed\"}", figures, StringComparison.Ordinal);
        var end = log.First(entry => entry.RootElement.TryGetProperty("Result", out _)).RootElement;
        Assert.Equal(("found problems", 1, 1, 1), (end.GetProperty("Result").GetString(), end.GetProperty("Accounts").GetInt32(), end.GetProperty("Refused").GetInt32(), end.GetProperty("Mistakes").GetInt32()));
        Assert.Contains(log, entry => entry.RootElement.TryGetProperty("Code", out var code) && code.GetString() == "FACT112");
        Assert.Contains("\"account\":\"good\"", await File.ReadAllTextAsync(Path.Combine(folder.Path, "review.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var entry in log) entry.Dispose();
    }

    private static Process Start(TemporaryFolder folder)
    {
        string[] arguments =
        [
            typeof(CommandLine).Assembly.Location, "review", "--rules", Path.Combine(Commands.Rules, "key-accounts"), "--accounts", Path.Combine(folder.Path, "dossiers"), "--as-of", "2026-06-30",
            "--format", "jsonl", "--out", Path.Combine(folder.Path, "review.jsonl"), "--schedule", "* * * * * *", "--health", "http://127.0.0.1:0",
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true })!;
    }
}
