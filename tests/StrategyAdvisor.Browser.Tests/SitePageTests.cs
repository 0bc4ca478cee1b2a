using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>What a sales lead does with the site, in a real browser.</summary>
public sealed class SitePageTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    private const string HostilePage = "/accounts/a%3Cb%3E%26c";

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/?q=nobody", ColorScheme.Light)]
    [InlineData("/accounts/vinalta", ColorScheme.Light)]
    [InlineData("/accounts/vinalta?set=altman z=abc&set=altman model=z1", ColorScheme.Dark)]
    [InlineData(HostilePage, ColorScheme.Light)]
    [InlineData("/accounts/nobody", ColorScheme.Light)]
    public async Task Axe_finds_no_violation(string address, ColorScheme scheme)
    {
        var page = await browser.Open(address, scheme: scheme);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts/vinalta")]
    [InlineData("/accounts/vinalta?set=altman z=abc")]
    [InlineData(HostilePage)]
    public async Task A_phone_scrolls_down_only(string address)
    {
        var page = await browser.Open(address, width: 360, height: 740);
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_lead_finds_an_account_changes_a_fact_and_takes_it_back()
    {
        var page = await browser.Open("/");
        await page.GetByLabel("Name or id").FillAsync("conservas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Conservas Ría Mayor" }).ClickAsync();
        Assert.Contains("red", await page.Locator(".status").First.TextContentAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Fact", new() { Exact = true }).FillAsync("contacts.Carme Pazos.coverage");
        await page.GetByLabel("Value", new() { Exact = true }).FillAsync("deep");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what changes" }).ClickAsync();
        Assert.Contains("Warnings that go", await page.Locator(".notice").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the facts as they are" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".notice").CountAsync());
    }

    [Fact]
    public async Task A_question_is_answered_with_the_keyboard_alone()
    {
        var page = await browser.Open("/accounts/vinalta#answer");
        var field = page.Locator(".gap-form select").First;
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(".gap-form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**set=**");
        Assert.True(await page.Locator(".notice code").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_asks_only_its_own_site_and_breaks_no_policy()
    {
        var page = await browser.Open("/accounts/vinalta");
        var (requests, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.ReloadAsync();
        var site = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(requests, request => Assert.True(request.StartsWith(site, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
        Assert.Empty(complaints);
        Assert.Equal("1088px", await page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).maxWidth"));
    }

    [Fact]
    public async Task Names_from_outside_stay_text()
    {
        var page = await browser.Open(HostilePage);
        Assert.Equal(0, await page.Locator("script, img, iframe, object, embed").CountAsync());
        Assert.Contains("<script>", await page.Locator("h1").TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_for_the_screen_is_not_printed()
    {
        var page = await browser.Open("/accounts/vinalta");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var part in (string[])[".bar", ".gap-form", ".what-if", ".files"]) Assert.False(await page.Locator(part).IsVisibleAsync(), part);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
    }
}
