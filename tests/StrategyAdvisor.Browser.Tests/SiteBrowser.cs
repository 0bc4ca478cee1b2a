using Microsoft.Playwright;
using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>The running site, and one Chromium that looks at it.</summary>
public class SiteBrowser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>The site that it looks at.</summary>
    protected virtual SiteFixture Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    /// <summary>A page of its own, without cookies of others.</summary>
    /// <param name="address">On the site, from <c>/</c> on.</param>
    public async Task<IPage> Open(string address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        await page.GotoAsync(new Uri(Site.Client.BaseAddress!, address).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
