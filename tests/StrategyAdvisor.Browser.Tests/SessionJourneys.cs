using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>A lead signs in and changes a fact, and the session ends in the middle of it; an admin reads who changed what.</summary>
public abstract class SessionJourneys(GuardedBrowser browser)
{
    [Fact]
    public async Task Of_an_answer_sent_after_the_session_ended_nothing_typed_is_lost()
    {
        var page = await browser.Open("/accounts/almudera", width: 390, height: 800);
        await SignIn(page, "lead");
        await page.WaitForURLAsync("**/accounts/almudera");
        await page.GetByLabel("Fact", new() { Exact = true }).FillAsync("failed approaches");
        await page.GetByLabel("Value", new() { Exact = true }).FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what changes" }).ClickAsync();
        await page.Locator("input[name=who]").FillAsync("Inés <b>Aldana</b>");
        browser.Guarded.Clock.Later += TimeSpan.FromHours(9);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this" }).ClickAsync();
        Assert.Equal("Your session has ended", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("Inés <b>Aldana</b>", await page.Locator(".typed").InnerTextAsync(), StringComparison.Ordinal);
        await Sound(page);

        var beside = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Sign in (opens another tab)" }).ClickAsync());
        await SignIn(beside, "lead");
        await beside.WaitForURLAsync("**/session");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it now" }).ClickAsync();
        await page.WaitForURLAsync("**/accounts/almudera");
        var dossier = await File.ReadAllTextAsync(Path.Combine(browser.Guarded.AccountsFolder, "almudera.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("""{value: "2", source: "Inés <b>Aldana</b>",""", dossier, StringComparison.Ordinal);

        var changes = await browser.Open("/changes", width: 390, height: 800);
        await SignIn(changes, "admin");
        await changes.WaitForURLAsync("**/changes");
        Assert.Contains("answer kept", await changes.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Sound(changes);
    }

    private async Task SignIn(IPage page, string who)
    {
        await page.Locator("#key").FocusAsync();
        await page.Keyboard.TypeAsync(browser.Guarded.KeyOf(who));
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Sound(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}

/// <summary>The login's keys in a SQLite file.</summary>
public sealed class SessionJourneyTests(GuardedBrowser browser) : SessionJourneys(browser), IClassFixture<GuardedBrowser>;

/// <summary>The login's keys in PostgreSQL.</summary>
public sealed class PostgresSessionJourneyTests(PostgresGuardedBrowser browser) : SessionJourneys(browser), IClassFixture<PostgresGuardedBrowser>;
