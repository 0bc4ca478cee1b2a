using System.Xml;
using System.Xml.Linq;
using StrategyAdvisor.Briefs.Html;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The shapes of one slide, as PresentationML (ECMA-376, part 1, 19.3). Places and sizes are in pixels of a slide of 1280 by 720.</summary>
internal sealed class SlideShapes
{
    public const int Width = 1280;
    public const int Height = 720;

    /// <summary>English metric units of one pixel.</summary>
    public const int Unit = 9525;

    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // A font that every office program has, or has one of the same widths for.
    private const string Font = "Arial";

    private readonly List<XElement> _shapes = [];
    private readonly string _language;

    /// <param name="language">A language code, for the spelling checker.</param>
    public SlideShapes(string language) => _language = language == "es" ? "es-ES" : "en-GB";

    /// <summary>The slide's tree of shapes.</summary>
    public XElement Tree() => new(P + "spTree", Group(), new XElement(P + "grpSpPr"), _shapes);

    /// <summary>The title: what a list of slides, and a screen reader, calls it.</summary>
    public void Title(double x, double y, double width, double height, SlideRun run) =>
        Add(new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", "title"))), "Title", isText: true, Place(x, y, width, height), "rect", [], Body([[SlideLines.OnOneLine(run, width, least: 20)]], "l", "b"));

    /// <summary>Paragraphs in a box.</summary>
    public void Text(double x, double y, double width, double height, IEnumerable<IReadOnlyList<SlideRun>> paragraphs, string align = "l", string anchor = "t") =>
        Add(new XElement(P + "nvPr"), "Text", isText: true, Place(x, y, width, height), "rect", [new XElement(A + "noFill")], Body(paragraphs, align, anchor));

    public void Text(double x, double y, double width, double height, SlideRun run, string align = "l", string anchor = "t") => Text(x, y, width, height, [[run]], align, anchor);

    /// <summary>A box without a line.</summary>
    /// <param name="isHatched">Drawn as stripes on paper.</param>
    public void Box(double x, double y, double width, double height, string colour, bool isHatched = false) =>
        Add(new XElement(P + "nvPr"), "Box", isText: false, Place(x, y, width, height), "rect", [Fill(colour, isHatched), new XElement(A + "ln", new XElement(A + "noFill"))], null);

    /// <summary>A circle around a middle, with a few letters on it.</summary>
    /// <param name="dash">A line style of DrawingML, or null for an unbroken one.</param>
    public void Circle(double x, double y, double radius, string fill, bool isHatched, string line, double lineWidth, string? dash, SlideRun? letters)
    {
        var outline = new XElement(A + "ln", new XAttribute("w", (int)(lineWidth * Unit)), Fill(line, isHatched: false), dash is null ? null : new XElement(A + "prstDash", new XAttribute("val", dash)));
        Add(new XElement(P + "nvPr"), "Circle", isText: false, Place(x - radius, y - radius, 2 * radius, 2 * radius), "ellipse", [Fill(fill, isHatched), outline], Body([letters is null ? [] : [letters]], "ctr", "ctr", wraps: false));
    }

    /// <summary>A straight line.</summary>
    public void Line(double fromX, double fromY, double toX, double toY, string colour, double width = 1)
    {
        var place = Place(Math.Min(fromX, toX), Math.Min(fromY, toY), Math.Abs(toX - fromX), Math.Abs(toY - fromY));
        if (toX < fromX != toY < fromY) place.Add(new XAttribute("flipV", 1));
        _shapes.Add(new XElement(
            P + "cxnSp",
            new XElement(P + "nvCxnSpPr", Name("Line"), new XElement(P + "cNvCxnSpPr"), new XElement(P + "nvPr")),
            new XElement(P + "spPr", place, Geometry("line"), new XElement(A + "ln", new XAttribute("w", (int)(width * Unit)), Fill(colour, isHatched: false)))));
    }

    private void Add(XElement kind, string name, bool isText, XElement place, string geometry, IEnumerable<XElement> look, XElement? body) => _shapes.Add(new XElement(
        P + "sp",
        new XElement(P + "nvSpPr", Name(name), new XElement(P + "cNvSpPr", isText && !kind.HasElements ? new XAttribute("txBox", 1) : null), kind),
        new XElement(P + "spPr", place, Geometry(geometry), look),
        body));

    private XElement Name(string name) => new(P + "cNvPr", new XAttribute("id", _shapes.Count + 2), new XAttribute("name", string.Create(CultureInfo.InvariantCulture, $"{name} {_shapes.Count + 1}")));

    private static XElement Group() => new(P + "nvGrpSpPr", new XElement(P + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr"));

    private static XElement Place(double x, double y, double width, double height) => new(
        A + "xfrm",
        new XElement(A + "off", new XAttribute("x", Emu(x)), new XAttribute("y", Emu(y))),
        new XElement(A + "ext", new XAttribute("cx", Emu(width)), new XAttribute("cy", Emu(height))));

    private static XElement Geometry(string name) => new(A + "prstGeom", new XAttribute("prst", name), new XElement(A + "avLst"));

    private static XElement Fill(string colour, bool isHatched) => isHatched
        ? new XElement(A + "pattFill", new XAttribute("prst", "wdUpDiag"), new XElement(A + "fgClr", Colour(colour)), new XElement(A + "bgClr", Colour(SlideColours.Paper)))
        : new XElement(A + "solidFill", Colour(colour));

    private static XElement Colour(string colour) => new(A + "srgbClr", new XAttribute("val", colour));

    private XElement Body(IEnumerable<IReadOnlyList<SlideRun>> paragraphs, string align, string anchor, bool wraps = true) => new(
        P + "txBody",
        new XElement(A + "bodyPr", new XAttribute("wrap", wraps ? "square" : "none"), new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", anchor), new XElement(A + "noAutofit")),
        new XElement(A + "lstStyle"),
        paragraphs.Select(runs => new XElement(A + "p", new XElement(A + "pPr", new XAttribute("algn", align)), runs.Select(Run), runs.Count == 0 ? new XElement(A + "endParaRPr", new XAttribute("lang", _language)) : null)));

    private XElement Run(SlideRun run) => new(
        A + "r",
        new XElement(
            A + "rPr",
            new XAttribute("lang", _language), new XAttribute("sz", run.Size * 75), new XAttribute("b", run.IsBold ? 1 : 0), new XAttribute("dirty", 0),
            Fill(run.Colour, isHatched: false), new XElement(A + "latin", new XAttribute("typeface", Font)), new XElement(A + "cs", new XAttribute("typeface", Font))),
        new XElement(A + "t", Sayable(run.Text)));

    // XML has no way at all to write a lone surrogate or most control characters.
    private static string Sayable(string text)
    {
        var shown = BriefContext.Shown(text);
        return string.Concat(shown.Select((letter, place) => XmlConvert.IsXmlChar(letter) || IsPair(shown, place) ? letter : '\uFFFD'));
    }

    private static bool IsPair(string text, int place) =>
        (place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1])) || (place > 0 && char.IsSurrogatePair(text[place - 1], text[place]));

    private static long Emu(double pixels) => (long)Math.Round(pixels * Unit);
}
