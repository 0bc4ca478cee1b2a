using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The colours of slides: those of the page in its light scheme.</summary>
internal static class SlideColours
{
    public const string Paper = "FFFFFF";
    public const string Ink = "1C2126";
    public const string Muted = "57606D";
    public const string Rule = "D5DAE1";
    public const string Hatch = "7B8592";
    public const string HatchBand = "DFE3E8";
    public const string Line = "8A94A1";
    public const string Accent = "1B5A9E";

    private const string Low = "46515F";
    private const string High = "AD1F1A";
    private const string Medium = "875100";
    private const string Fine = "1C6B3F";

    /// <param name="severity">One of <see cref="Rules.Checks.Pack.Severities"/>.</param>
    public static string OfSeverity(string severity) => severity switch { "blocking" or "high" => High, "medium" => Medium, _ => Low };

    /// <summary>The colour of an account and its shape: hollow where nobody knows, and where it is fine only as far as we know.</summary>
    public static (string Colour, string Shape) OfStatus(Brief brief) => brief.Status?.Value is PlainValue.Text { Content: var value }
        ? value switch
        {
            "red" => (High, "■"),
            "amber" => (Medium, "◆"),
            "green" => (Fine, brief.Undecided.IsEmpty ? "●" : "○"),
            _ => (Ink, "○"),
        }
        : (Ink, "○");

    /// <summary>The fill of a circle, and what is written on it.</summary>
    /// <param name="fill">-2 to 2; null for unknown, which is hatched.</param>
    public static (string Fill, string Ink, string Sign) OfNode(int? fill) => fill switch
    {
        2 => ("1B5A9E", "FFFFFF", "++"),
        1 => ("A9CBEE", "10263D", "+"),
        0 => ("E2E6EA", Ink, ""),
        -1 => ("F6BF90", "45200A", "−"),
        -2 => ("AD4A0C", "FFFFFF", "−−"),
        _ => (Hatch, Ink, "?"),
    };
}
