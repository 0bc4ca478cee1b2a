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

    private async Task<string> Hash()
    {
        using var list = JsonDocument.Parse(await site.Page("/api/v1/accounts"));
        return list.RootElement.GetProperty("packHash").GetString()!;
    }
}
