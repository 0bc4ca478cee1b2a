using System.Security.Cryptography;
using System.Text;
using StrategyAdvisor.Briefs.Html;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The one style sheet: that of a printed brief, and what only the site needs.</summary>
public static class SiteStyle
{
    public static byte[] Sheet { get; } = Encoding.UTF8.GetBytes($"{PageStyle.Sheet}\n{Own()}");

    /// <summary>Its address; it changes with the content, so that a browser may keep the sheet for good.</summary>
    public static string Address { get; } = $"/assets/site.css?v={Convert.ToHexStringLower(SHA256.HashData(Sheet))[..12]}";

    private static string Own()
    {
        using var stream = typeof(SiteStyle).Assembly.GetManifestResourceStream("site.css") ?? throw new InvalidOperationException("the style sheet is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
