using System.Xml.Linq;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The parts of a file of slides by their names in it.</summary>
internal static class DeckParts
{
    private const string Types = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace P = SlideShapes.P;
    private static readonly XNamespace A = SlideShapes.A;
    private static readonly XNamespace R = Relations;
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Content = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Which colour of the theme stands for which purpose.</summary>
    private static readonly (string Name, string Value)[] ColourMap =
    [
        ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"), .. ((string[])["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]).Select(name => (name, name)),
    ];

    public static IEnumerable<(string Name, XElement Part)> Of(string title, string day, ImmutableArray<SlideShapes> slides)
    {
        yield return ("[Content_Types].xml", ContentTypes(slides.Length));
        yield return ("_rels/.rels", Related((Relations + "/officeDocument", "ppt/presentation.xml"), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        yield return ("docProps/core.xml", Properties(title, day));
        yield return ("ppt/presentation.xml", Presentation(slides.Length));
        yield return ("ppt/_rels/presentation.xml.rels", Related([(Relations + "/slideMaster", "slideMasters/slideMaster1.xml"), (Relations + "/theme", "theme/theme1.xml"), .. slides.Select((_, place) => (Relations + "/slide", $"slides/slide{Digits(place + 1)}.xml"))]));
        yield return ("ppt/theme/theme1.xml", DeckTheme.Part());
        yield return ("ppt/slideMasters/slideMaster1.xml", Master());
        yield return ("ppt/slideMasters/_rels/slideMaster1.xml.rels", Related((Relations + "/slideLayout", "../slideLayouts/slideLayout1.xml"), (Relations + "/theme", "../theme/theme1.xml")));
        yield return ("ppt/slideLayouts/slideLayout1.xml", Layout());
        yield return ("ppt/slideLayouts/_rels/slideLayout1.xml.rels", Related((Relations + "/slideMaster", "../slideMasters/slideMaster1.xml")));
        for (var place = 0; place < slides.Length; place++)
        {
            yield return ($"ppt/slides/slide{Digits(place + 1)}.xml", Sheet("sld", slides[place].Tree()));
            yield return ($"ppt/slides/_rels/slide{Digits(place + 1)}.xml.rels", Related((Relations + "/slideLayout", "../slideLayouts/slideLayout1.xml")));
        }
    }

    private static XElement ContentTypes(int slides) => new(
        Content + "Types",
        new XElement(Content + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Content + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        Type("ppt/presentation.xml", Types + "presentation.main+xml"),
        Type("ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        Type("ppt/slideMasters/slideMaster1.xml", Types + "slideMaster+xml"),
        Type("ppt/slideLayouts/slideLayout1.xml", Types + "slideLayout+xml"),
        Enumerable.Range(1, slides).Select(number => Type($"ppt/slides/slide{Digits(number)}.xml", Types + "slide+xml")));

    private static XElement Type(string part, string type) => new(Content + "Override", new XAttribute("PartName", $"/{part}"), new XAttribute("ContentType", type));

    private static XElement Related(params IEnumerable<(string Type, string Target)> targets) => new(
        Package + "Relationships",
        targets.Select((target, place) => new XElement(Package + "Relationship", new XAttribute("Id", $"rId{Digits(place + 1)}"), new XAttribute("Type", target.Type), new XAttribute("Target", target.Target))));

    private static XElement Properties(string title, string day)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        return new XElement(
            core + "coreProperties",
            new XElement(dc + "title", title),
            new XElement(dc + "creator", "StrategyAdvisor"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), new XAttribute(XNamespace.Xmlns + "dcterms", terms), $"{day}T00:00:00Z"));
    }

    // The master is the first relation of the presentation, the theme the second, then come the slides.
    private static XElement Presentation(int slides) => new(
        P + "presentation",
        new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(P + "sldMasterIdLst", new XElement(P + "sldMasterId", new XAttribute("id", 2147483648), new XAttribute(R + "id", "rId1"))),
        new XElement(P + "sldIdLst", Enumerable.Range(1, slides).Select(number => new XElement(P + "sldId", new XAttribute("id", 255 + number), new XAttribute(R + "id", $"rId{Digits(number + 2)}")))),
        new XElement(P + "sldSz", new XAttribute("cx", SlideShapes.Width * SlideShapes.Unit), new XAttribute("cy", SlideShapes.Height * SlideShapes.Unit)),
        new XElement(P + "notesSz", new XAttribute("cx", SlideShapes.Height * SlideShapes.Unit), new XAttribute("cy", SlideShapes.Width * SlideShapes.Unit)));

    private static XElement Master() => new(
        P + "sldMaster",
        new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(P + "cSld", new XElement(P + "bg", new XElement(P + "bgRef", new XAttribute("idx", 1001), new XElement(A + "schemeClr", new XAttribute("val", "bg1")))), TitleTree()),
        new XElement(
            P + "clrMap",
            ColourMap.Select(item => new XAttribute(item.Name, item.Value))),
        new XElement(P + "sldLayoutIdLst", new XElement(P + "sldLayoutId", new XAttribute("id", 2147483649), new XAttribute(R + "id", "rId1"))),
        new XElement(P + "txStyles", new XElement(P + "titleStyle"), new XElement(P + "bodyStyle"), new XElement(P + "otherStyle")));

    private static XElement Layout()
    {
        var layout = Sheet("sldLayout", TitleTree());
        layout.Add(new XAttribute("type", "titleOnly"), new XAttribute("preserve", 1));
        layout.Element(P + "cSld")!.Add(new XAttribute("name", "Title only"));
        return layout;
    }

    private static XElement TitleTree()
    {
        var shapes = new SlideShapes("en");
        shapes.Title(SlideFrame.Left, 40, SlideFrame.Wide, 48, new SlideRun("Title", 32, IsBold: true));
        return shapes.Tree();
    }

    private static XElement Sheet(string kind, XElement tree) => new(
        P + kind, new XElement(P + "cSld", tree), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
