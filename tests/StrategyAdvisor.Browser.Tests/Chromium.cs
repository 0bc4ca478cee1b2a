using Microsoft.Playwright;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>How Debian's Chromium is started: it looks nothing up and sends nothing out.</summary>
internal static class Chromium
{
    public static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };
}
