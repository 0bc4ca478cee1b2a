using System.Security.Cryptography;
using System.Text;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>The page's style sheet, which stands in the page itself, and the policy that lets a browser use it and nothing else.</summary>
public static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public static string Sheet { get; } = Read();

    /// <summary>A content security policy: no script, no frame, nothing loaded, this one style sheet by its hash.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("brief.css") ?? throw new InvalidOperationException("the style sheet is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
