using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyAdvisor.Briefs.Slides;
using StrategyAdvisor.Briefs.Tests.Golden;
using StrategyAdvisor.Briefs.Tests.Samples;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Slide = DocumentFormat.OpenXml.Presentation;

namespace StrategyAdvisor.Briefs.Tests.Slides;

/// <summary>The slides of a brief, as Microsoft's own library reads them.</summary>
public sealed class BriefSlidesTests
{
    public static TheoryData<string> Accounts => [.. SampleAccounts.All.Keys];

    /// <summary>Dossiers whose texts try to break a file, and one that fills every slide.</summary>
    public static TheoryData<string> Hostile => new()
    {
        "id: a\nname: A\n",
        $"id: a\nname: {new string('N', 1_000)}\ncontacts: []\n",
        "id: a\nname: \"<a:t>]]></p:sld> \\u0000\\u0007\\u202E & \\\"\"\n",
        "id: a\nname: \"lone \\uD800 and \\uDC00\"\n",
        $"id: a\nname: A\nbuying stage: need\ncontacts:\n{string.Concat(Enumerable.Range(0, 60).Select(number => $"  - {{name: Person {number}, level: {(number % 2 == 0 ? "executive" : "operational")}, department: technical, influence: high, support: enemy, coverage: none}}\n"))}",
    };

    [Theory]
    [MemberData(nameof(Accounts))]
    public void Slides_are_as_the_standard_asks(string account) => AssertValid(Render(account, "en"));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_an_account_says_the_slides_are_as_the_standard_asks(string dossier)
    {
        // A text that no YAML can hold is refused where it is read.
        var (portfolio, _) = DefaultPack.Read(dossier);
        if (portfolio.Batch.Count == 0) return;
        var assessment = DefaultPack.Assess(portfolio, 0);
        AssertValid(BriefSlides.Render(DefaultPack.Brief(assessment), assessment));
    }

    [Theory]
    [InlineData("conservas-ria-mayor", "en")]
    [InlineData("conservas-ria-mayor", "es")]
    [InlineData("oficinas-douro", "en")]
    [InlineData("almudera", "es")]
    public void Slides_say_what_somebody_has_accepted(string account, string language) => GoldenFile.Check($"slides/{account}.{language}.txt", TextOf(Render(account, language)));

    [Fact]
    public void Equal_briefs_give_equal_bytes() => Assert.Equal(Render("conservas-ria-mayor", "es"), Render("conservas-ria-mayor", "es"));

    [Fact]
    public void Nothing_in_the_file_tells_when_it_was_made_but_the_day_of_the_brief()
    {
        using var archive = new ZipArchive(new MemoryStream(Render("conservas-ria-mayor", "en")));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        using var properties = new StreamReader(archive.GetEntry("docProps/core.xml")!.Open());
        Assert.Contains(">2026-06-30T00:00:00Z<", properties.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public void Nothing_stands_beside_a_slide(string account)
    {
        using var deck = Open(Render(account, "es"));
        var size = deck.PresentationPart!.Presentation!.SlideSize!;
        foreach (var (offset, extents) in SlidesOf(deck).SelectMany(slide => slide.Descendants<Drawing.Transform2D>()).Select(place => (place.Offset!, place.Extents!)))
        {
            Assert.InRange(offset.X!.Value, 0, size.Cx!.Value);
            Assert.InRange(offset.Y!.Value, 0, size.Cy!.Value);
            Assert.InRange(offset.Y!.Value + extents.Cy!.Value, 0, size.Cy!.Value);
        }
    }

    private static byte[] Render(string account, string language)
    {
        var assessment = SampleAccounts.All[account];
        return BriefSlides.Render(DefaultPack.Brief(assessment, language), assessment);
    }

    private static void AssertValid(byte[] bytes)
    {
        using var deck = Open(bytes);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator().Validate(deck).Take(3).Select(mistake => $"{mistake.Part?.Uri}: {mistake.Path?.XPath}: {mistake.Description}")));
        Assert.Equal(5, SlidesOf(deck).Count());
        Assert.All(SlidesOf(deck), slide => Assert.Single(slide.Descendants<Slide.PlaceholderShape>()));
    }

    private static PresentationDocument Open(byte[] bytes) => PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);

    /// <summary>In the order in which they are shown.</summary>
    private static IEnumerable<Slide.Slide> SlidesOf(PresentationDocument deck) =>
        deck.PresentationPart!.Presentation!.SlideIdList!.Elements<Slide.SlideId>().Select(slide => ((SlidePart)deck.PresentationPart.GetPartById(slide.RelationshipId!)).Slide!);

    private static string TextOf(byte[] bytes)
    {
        using var deck = Open(bytes);
        var text = new StringBuilder();
        foreach (var slide in SlidesOf(deck))
        {
            foreach (var paragraph in slide.Descendants<Drawing.Paragraph>().Select(paragraph => paragraph.InnerText).Where(paragraph => paragraph.Length > 0)) text.Append(paragraph).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }
}
