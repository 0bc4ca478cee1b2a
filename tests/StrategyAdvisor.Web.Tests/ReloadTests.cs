using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What happens when the files change under a running site.</summary>
public sealed class ReloadTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_mistaken_pack_changes_nothing_and_a_mended_one_is_taken_over()
    {
        var file = Path.Combine(site.PackFolder, "pack.yaml");
        var written = await File.ReadAllTextAsync(file);
        var before = await Hash();
        await File.WriteAllTextAsync(file, written + "\nnonsense: [");
        // Long enough for several rounds: the mistake is seen, and the old pack goes on answering.
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Equal(before, await Hash());
        await File.WriteAllTextAsync(file, written.Replace("version: ", "version: 9", StringComparison.Ordinal));
        for (var round = 0; round < 100 && await Hash() == before; round++) await Task.Delay(200);
        Assert.NotEqual(before, await Hash(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("pack/below/more.yaml", "changes:\n  - {rule: private-favour, severity: high, because: a test}\n")]
    [InlineData("base/pack.yaml", null)]
    [InlineData("suppressions.yaml", "suppressions:\n  - {account: santa-aurelia, rule: private-favour, reason: known, by: Ana, until: 2026-12-31}\n")]
    public async Task What_lies_in_another_folder_is_seen_too(string file, string? text)
    {
        await Extend();
        var before = await State();
        var path = Path.Combine(site.PackFolder, "..", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text ?? (await File.ReadAllTextAsync(path)).Replace("version: ", "version: 8", StringComparison.Ordinal));
        for (var round = 0; round < 100 && await State() == before; round++) await Task.Delay(200);
        Assert.NotEqual(before, await State(), StringComparer.Ordinal);
    }

    // The pack becomes one that extends another beside it.
    private async Task Extend()
    {
        var folder = Path.Combine(site.PackFolder, "..", "base");
        if (Directory.Exists(folder)) return;
        Directory.Move(site.PackFolder, folder);
        Directory.CreateDirectory(site.PackFolder);
        var before = await Hash();
        await File.WriteAllTextAsync(Path.Combine(site.PackFolder, "pack.yaml"), "pack: ours\nversion: 1.0.0\nextends: base\n");
        for (var round = 0; round < 100 && await Hash() == before; round++) await Task.Delay(200);
        Assert.NotEqual(before, await Hash(), StringComparer.Ordinal);
    }

    private async Task<string> State() => await site.Page("/api/v1/accounts");

    [Fact]
    public async Task While_packs_are_switched_every_answer_is_whole_and_of_one_pack()
    {
        using var stop = new CancellationTokenSource();
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var askers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Hammer(seen, stop.Token))).ToArray();
        var file = Path.Combine(site.PackFolder, "pack.yaml");
        var written = await File.ReadAllTextAsync(file);
        var before = await Hash();
        await File.WriteAllTextAsync(file, written.Replace("version: ", "version: 7", StringComparison.Ordinal));
        for (var round = 0; round < 300 && await Hash() == before; round++) await Task.Delay(100);
        var second = await Hash();
        Assert.NotEqual(before, second, StringComparer.Ordinal);
        await File.WriteAllTextAsync(file, written + "\nnonsense: [");
        for (var round = 0; round < 300 && await site.Page("/health/ready") == "Healthy"; round++) await Task.Delay(100);
        Assert.Equal("Degraded", await site.Page("/health/ready"));
        Assert.Equal(second, await Hash());
        await File.WriteAllTextAsync(file, written);
        for (var round = 0; round < 300 && await Hash() == second; round++) await Task.Delay(100);
        Assert.Equal(before, await Hash());
        Assert.Equal("Healthy", await site.Page("/health/ready"));
        await stop.CancelAsync();
        await Task.WhenAll(askers);
        Assert.Equal(((string[])[before, second]).Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Figures_are_given_as_Prometheus_reads_them()
    {
        await site.Page("/");
        var figures = await site.Page("/metrics");
        Assert.Contains("advisor_accounts", figures, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count", figures, StringComparison.Ordinal);
        Assert.Equal("Healthy", await site.Page("/health/live"));
    }

    /// <summary>Asks until it is told to stop; a failed answer, or one that differs from another of the same pack, fails the test.</summary>
    private async Task Hammer(System.Collections.Concurrent.ConcurrentDictionary<string, string> seen, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var brief = await site.Page("/api/v1/accounts/vinalta/brief");
            using var parsed = JsonDocument.Parse(brief);
            var hash = parsed.RootElement.GetProperty("pack").GetProperty("hash").GetString()!;
            Assert.Equal(seen.GetOrAdd(hash, brief), brief);
        }
    }

    private async Task<string> Hash()
    {
        using var list = JsonDocument.Parse(await site.Page("/api/v1/accounts"));
        return list.RootElement.GetProperty("packHash").GetString()!;
    }
}
