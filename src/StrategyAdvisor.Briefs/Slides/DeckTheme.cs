using System.Xml.Linq;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The theme that a file of slides must have: the colours and fonts that somebody is offered who edits it.</summary>
internal static class DeckTheme
{
    private static readonly XNamespace A = SlideShapes.A;

    private static readonly (string Name, string Value)[] Colours =
    [
        ("dk1", SlideColours.Ink), ("lt1", SlideColours.Paper), ("dk2", SlideColours.Muted), ("lt2", "F4F6F8"), ("accent1", SlideColours.Accent), ("accent2", "AD1F1A"), ("accent3", "875100"), ("accent4", "1C6B3F"),
        ("accent5", "A9CBEE"), ("accent6", "F6BF90"), ("hlink", SlideColours.Accent), ("folHlink", SlideColours.Muted),
    ];

    public static XElement Part() => new(
        A + "theme",
        new XAttribute("name", "StrategyAdvisor"),
        new XElement(
            A + "themeElements",
            new XElement(A + "clrScheme", new XAttribute("name", "StrategyAdvisor"), Colours.Select(colour => new XElement(A + colour.Name, new XElement(A + "srgbClr", new XAttribute("val", colour.Value))))),
            new XElement(A + "fontScheme", new XAttribute("name", "StrategyAdvisor"), Font("majorFont"), Font("minorFont")),
            new XElement(
                A + "fmtScheme",
                new XAttribute("name", "StrategyAdvisor"),
                // Three of each are asked for: subtle, moderate and intense. Here all are plain.
                new XElement(A + "fillStyleLst", Three(Plain)),
                new XElement(A + "lnStyleLst", Three(() => new XElement(A + "ln", new XAttribute("w", SlideShapes.Unit), Plain()))),
                new XElement(A + "effectStyleLst", Three(() => new XElement(A + "effectStyle", new XElement(A + "effectLst")))),
                new XElement(A + "bgFillStyleLst", Three(Plain)))));

    private static XElement Font(string kind) => new(
        A + kind, new XElement(A + "latin", new XAttribute("typeface", "Arial")), new XElement(A + "ea", new XAttribute("typeface", "")), new XElement(A + "cs", new XAttribute("typeface", "")));

    private static XElement Plain() => new(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", "phClr")));

    private static IEnumerable<XElement> Three(Func<XElement> one) => Enumerable.Range(0, 3).Select(_ => one());
}
