using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>A lead suppresses a warning and marks a step as done, with the keyboard alone, on a phone, in either language; and the brief shows both.</summary>
public abstract class DecisionJourneys(SiteBrowser browser)
{
    [Theory]
    [InlineData("en", 1280, "terminal-parana-sur", "Why, what would clear it", "Suppress", "Suppressed until", "Mark as done", "done (30 June, Camila Duarte)")]
    [InlineData("es", 360, "empaques-tepeyolo", "Por qué, qué la quitaría", "Apartar", "Apartada hasta", "Marcar como hecho", "hecho (30 de junio, Camila Duarte)")]
    public async Task With_the_keyboard_alone(string language, int width, string account, string more, string save, string dismissed, string markDone, string done)
    {
        var page = await browser.Open($"/accounts/{account}?lang={language}", width, 800);
        var finding = page.Locator("details.finding").First;
        var warning = await finding.Locator(".sentence").First.InnerTextAsync();
        await finding.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await FocusBy(page, "Tab", finding.GetByRole(AriaRole.Link).Filter(new() { HasText = more }).First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/accounts/{account}/warnings/**");
        await Sound(page, width);

        await FocusBy(page, "Tab", page.Locator("#reason"));
        await page.Keyboard.TypeAsync("<b>ya se sabe</b> & \"así queda\"");
        await FocusBy(page, "Tab", page.Locator("#who"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Camila Duarte");
        await FocusBy(page, "Tab", page.GetByRole(AriaRole.Button, new() { Name = save, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/accounts/{account}");
        var findings = await page.Locator("main").InnerTextAsync();
        Assert.Contains("<b>ya se sabe</b> & \"así queda\"", findings, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, await page.Locator(".worries").InnerTextAsync(), StringComparison.Ordinal);
        await Sound(page, width);

        await FocusBy(page, "Tab", page.GetByRole(AriaRole.Button).Filter(new() { HasText = markDone }).First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/accounts/{account}#step-*");
        Assert.Contains(done, await page.Locator(".step.done").First.InnerTextAsync(), StringComparison.Ordinal);
        await Sound(page, width);

        await page.GotoAsync(page.Url.Split("#")[0]);
        var suppressed = page.Locator("details.finding").Last;
        await suppressed.Locator("summary").First.ClickAsync();
        await suppressed.GetByRole(AriaRole.Link).Filter(new() { HasText = more }).First.ClickAsync();
        Assert.Contains(dismissed, await page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        await Sound(page, width);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_sees_both_versions_and_decides()
    {
        const string Address = "/accounts/vinalta/warnings/order-rhythm-broken";
        var (first, second) = (await browser.Open(Address), await browser.Open(Address, width: 390));
        await Suppress(first, "the plant is closed until August", "Tomás Rey");
        await first.WaitForURLAsync("**/accounts/vinalta");
        await Suppress(second, "they order by <i>tender</i>", "Camila Duarte");
        var shown = await second.Locator("main").InnerTextAsync();
        foreach (var part in (string[])["Somebody else saved", "the plant is closed until August", "Tomás Rey"]) Assert.Contains(part, shown, StringComparison.Ordinal);
        Assert.Equal("they order by <i>tender</i>", await second.Locator("#reason").InputValueAsync());
        await Sound(second, 390);
        await second.GetByRole(AriaRole.Button).Filter(new() { HasText = "Suppress" }).Or(second.GetByRole(AriaRole.Button).Filter(new() { HasText = "Change" })).First.ClickAsync();
        await second.WaitForURLAsync("**/accounts/vinalta");
        Assert.Contains("they order by <i>tender</i>", await second.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/changes", 1280)]
    [InlineData("/changes", 360)]
    [InlineData("/accounts/santa-aurelia/warnings/private-favour", 360)]
    [InlineData("/accounts/vinalta/warnings/altman-distress", 360)]
    public async Task A_page_of_decisions_is_sound(string address, int width) => await Sound(await browser.Open(address, width, 800), width);

    private static async Task Suppress(IPage page, string reason, string who)
    {
        await page.Locator("#reason").FillAsync(reason);
        await page.Locator("#who").FillAsync(who);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suppress", Exact = true }).ClickAsync();
    }

    /// <summary>Axe finds nothing, and the page scrolls down only.</summary>
    private static async Task Sound(IPage page, int width)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}"));
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    /// <summary>Presses a key until an element has the focus.</summary>
    private static async Task FocusBy(IPage page, string key, ILocator element)
    {
        for (var presses = 0; presses < 250; presses++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail("the keyboard does not reach it");
    }
}
