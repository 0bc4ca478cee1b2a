using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The file around slides (ECMA-376, parts 1 and 2): a master, a layout, a theme, and what points from one to the other. Equal slides give equal bytes.</summary>
internal static class SlideDeck
{
    // The first moment that an archive can name.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="title">Of the whole deck.</param>
    /// <param name="day">ISO 8601; what the file says about when it was made.</param>
    public static byte[] Write(string title, string day, ImmutableArray<SlideShapes> slides)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in DeckParts.Of(title, day, slides)) Add(archive, name, part);
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, XElement part)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Never;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        part.WriteTo(writer);
    }
}
