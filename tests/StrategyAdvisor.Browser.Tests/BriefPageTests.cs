using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>The page of a brief in a real browser.</summary>
public sealed class BriefPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Pairs of texts of the map whose boxes overlap by more than a hair.</summary>
    private const string OverlappingLabels = """
        () => {
          const boxes = [...document.querySelectorAll('.map-drawing text:not(.sign)')].map(text => ({ words: text.textContent, box: text.getBoundingClientRect() }));
          const found = [];
          for (let i = 0; i < boxes.length; i++)
            for (let j = i + 1; j < boxes.length; j++) {
              const [a, b] = [boxes[i].box, boxes[j].box];
              const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (wide > 1 && high > 4) found.push(boxes[i].words + ' / ' + boxes[j].words);
            }
          return found;
        }
        """;

    [Theory]
    [InlineData(BriefPages.Four, ColorScheme.Light)]
    [InlineData(BriefPages.Four, ColorScheme.Dark)]
    [InlineData(BriefPages.Nothing, ColorScheme.Light)]
    [InlineData(BriefPages.Hostile, ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_with_everything_opened(string name, ColorScheme scheme)
    {
        var page = await browser.Open(name, scheme: scheme);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}"));
    }

    [Theory]
    [InlineData(BriefPages.Four)]
    [InlineData(BriefPages.Forty)]
    [InlineData(BriefPages.Nothing)]
    [InlineData(BriefPages.Hostile)]
    [InlineData(BriefPages.Sample)]
    public async Task A_phone_scrolls_down_only(string name)
    {
        var page = await browser.Open(name, width: 360, height: 740);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(BriefPages.Four)]
    [InlineData(BriefPages.Forty)]
    [InlineData(BriefPages.Hostile)]
    public async Task No_label_of_the_map_lies_on_another(string name)
    {
        var page = await browser.Open(name);
        Assert.Empty(await page.EvaluateAsync<string[]>(OverlappingLabels));
    }

    [Fact]
    public async Task No_number_of_the_plans_line_of_weeks_lies_on_another()
    {
        var page = await browser.Open(BriefPages.Sample);
        Assert.True(await page.Locator(".timeline circle").CountAsync() >= 15);
        Assert.Empty(await page.EvaluateAsync<string[]>(OverlappingLabels.Replace(".map-drawing text:not(.sign)", ".timeline text", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_from_outside_stay_text()
    {
        var page = await browser.Open(BriefPages.Hostile);
        Assert.Equal(0, await page.Locator("script, img, iframe, object, embed, #injected").CountAsync());
        Assert.DoesNotContain("owned", await page.TitleAsync() is var title && title.StartsWith('<') ? "" : title, StringComparison.Ordinal);
        Assert.Contains("<script>", await page.Locator("h1").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', await page.ContentAsync());
    }

    [Fact]
    public async Task A_page_asks_for_nothing_and_breaks_no_policy_of_its_own()
    {
        var page = await browser.Open(BriefPages.Four);
        var (requests, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.ReloadAsync();
        Assert.Equal([page.Url], requests);
        Assert.Empty(complaints);
        Assert.Equal("1088px", await page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).maxWidth"));
    }

    [Fact]
    public async Task The_keyboard_opens_evidence_in_place()
    {
        var page = await browser.Open(BriefPages.Four);
        var finding = page.Locator("details.finding").First;
        for (var i = 0; i < 40 && !await IsFocused(finding); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await IsFocused(finding));
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await finding.Locator("table.facts").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_worry_leads_to_its_evidence_and_opens_it()
    {
        var page = await browser.Open(BriefPages.Four);
        await page.Locator(".worries a").First.ClickAsync();
        Assert.True(await page.Locator("details.finding[open] .evidence").First.IsVisibleAsync());
    }

    [Theory]
    [InlineData(BriefPages.Four)]
    [InlineData(BriefPages.Nothing)]
    [InlineData(BriefPages.Sample)]
    public async Task The_four_answers_stand_on_the_first_screen(string name)
    {
        var page = await browser.Open(name);
        Assert.InRange(await BottomOfOpening(page), 1, 900);
    }

    [Theory]
    [InlineData(BriefPages.Four)]
    [InlineData(BriefPages.Nothing)]
    [InlineData(BriefPages.Sample)]
    public async Task The_four_answers_stand_on_the_first_half_of_the_first_printed_page(string name)
    {
        const int widthInside = 680; // A4 at 96 dots an inch, less the margins
        const int half = (1123 / 2) - 53; // less the upper margin
        var page = await browser.Open(name, width: widthInside);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.InRange(await BottomOfOpening(page), 1, half);
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
    }

    private static Task<bool> IsFocused(ILocator finding) => finding.EvaluateAsync<bool>("details => document.activeElement === details.querySelector('summary')");

    private static Task<double> BottomOfOpening(IPage page) => page.Locator(".opening").EvaluateAsync<double>("opening => opening.getBoundingClientRect().bottom");
}
