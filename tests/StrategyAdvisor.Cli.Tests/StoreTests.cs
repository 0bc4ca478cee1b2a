using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What people decided on a site, in the briefs and reviews that are given its store.</summary>
public sealed class StoreTests
{
    private static readonly LocalDate Day = new(2026, 6, 30);

    [Fact]
    public void A_review_takes_in_what_was_suppressed_and_what_was_done()
    {
        using var folder = new TemporaryFolder();
        var address = Path.Combine(folder.Path, "store.sqlite");
        var store = SiteStore.Open(address, TimeProvider.System);
        store.Suppress(new KeptSuppression("santa-aurelia", "private-favour", "cleared by compliance in June", Day.PlusDays(31), "Lucía Barrios", Day, 0), 0, "Lucía Barrios");
        var step = Brief(Commands.Run("brief", "vinalta", "--format", "json").Output).GetProperty("plan")[0].GetProperty("step").GetString()!;
        store.MarkDone(new KeptStep("vinalta", step, "Tomás Rey", Day, 0), 0, "Tomás Rey");

        var lines = Commands.Run("review", "--format", "jsonl", "--store", address).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Brief).ToDictionary(line => line.TryGetProperty("account", out var id) ? id.GetString()! : "", StringComparer.Ordinal);
        Assert.Equal("private-favour", lines["santa-aurelia"].GetProperty("suppressed")[0].GetProperty("rule").GetString());
        Assert.Equal("Tomás Rey", lines["vinalta"].GetProperty("plan")[0].GetProperty("done").GetProperty("by").GetString());
        var brief = Commands.Run("brief", "vinalta", "--store", address).Output;
        Assert.Contains("done (30 June, Tomás Rey): ", brief, StringComparison.Ordinal);
        Assert.Contains("hecho (30 de junio, Tomás Rey): ", Commands.Run("brief", "vinalta", "--store", address, "--lang", "es").Output, StringComparison.Ordinal);
        Assert.Contains("cleared by compliance in June", Commands.Run("brief", "santa-aurelia", "--store", address).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_store_nothing_of_it_is_there() => Assert.DoesNotContain("\"done\"", Commands.Run("review", "--format", "jsonl").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("brief", "vinalta")]
    [InlineData("review", "--format=csv")]
    public void A_store_that_is_not_there_is_not_made(string verb, string argument)
    {
        using var folder = new TemporaryFolder();
        var address = Path.Combine(folder.Path, "none.sqlite");
        var outcome = Commands.Run(verb, argument, "--store", address);
        Assert.Equal(1, outcome.Exit);
        Assert.Equal($"advisor: there is no store `{address}`; `advisor serve --store` makes one\n", outcome.Error);
        Assert.False(File.Exists(address));
    }

    [Fact]
    public void A_key_is_shown_once_and_its_owner_is_listed_until_it_is_removed()
    {
        using var folder = new TemporaryFolder();
        var address = Path.Combine(folder.Path, "store.sqlite");
        var added = Commands.Run("serve", "keys", "add", "ines", "--role", "lead", "--owner", "Inés Aldana", "--store", address);
        Assert.Equal(0, added.Exit);
        Assert.Matches("^advisor_[A-Za-z0-9_-]{43}\n$", added.Output);
        Assert.Equal(1, Commands.Run("serve", "keys", "add", "ines", "--role", "admin", "--store", address).Exit);
        Assert.StartsWith("ines\tlead\tInés Aldana\t", Commands.Run("serve", "keys", "list", "--store", address).Output, StringComparison.Ordinal);
        Assert.Equal(0, Commands.Run("serve", "keys", "remove", "ines", "--store", address).Exit);
        Assert.Equal("", Commands.Run("serve", "keys", "list", "--store", address).Output);
        Assert.Equal(1, Commands.Run("serve", "keys", "remove", "ines", "--store", address).Exit);
        Assert.Equal(["key removed", "key added"], SiteStore.Open(address, TimeProvider.System).Audit().Select(entry => entry.What), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--role lead", "name them with --owner")]
    [InlineData("--role boss", "boss")]
    [InlineData("", "--role")]
    public void A_key_that_cannot_be_is_told(string options, string expected)
    {
        using var folder = new TemporaryFolder();
        var outcome = Commands.Run(["serve", "keys", "add", "x", "--store", Path.Combine(folder.Path, "store.sqlite"), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ines", "Inés\nAldana")]
    [InlineData("ines\u0007", "Inés Aldana")]
    public void A_key_for_a_name_that_cannot_be_seen_whole_is_refused(string name, string owner)
    {
        using var folder = new TemporaryFolder();
        var outcome = Commands.Run("serve", "keys", "add", name, "--role", "lead", "--owner", owner, "--store", Path.Combine(folder.Path, "store.sqlite"));
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.Contains("no line breaks", outcome.Error, StringComparison.Ordinal);
    }

    private static JsonElement Brief(string line)
    {
        using var json = JsonDocument.Parse(line.Length == 0 ? "{}" : line);
        return json.RootElement.Clone();
    }
}
