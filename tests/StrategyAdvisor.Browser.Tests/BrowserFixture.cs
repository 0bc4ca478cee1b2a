using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>One Chromium for all tests, and the sample pages on disk, where a reader would open them.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brief-pages").FullName;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, page) in BriefPages.All()) await File.WriteAllTextAsync(PathOf(name), page);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    /// <summary>A page of its own, opened as a file.</summary>
    /// <param name="name">One of <see cref="BriefPages"/>.</param>
    public async Task<IPage> Open(string name, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        await page.GotoAsync($"file://{PathOf(name)}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder, $"{name}.html");
}
