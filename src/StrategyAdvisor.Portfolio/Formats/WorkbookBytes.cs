using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Takes out of a workbook what differs from one writing to the next: times in its archive and random names of its parts.</summary>
internal static partial class WorkbookBytes
{
    // The first moment that an archive can name.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order in which the library numbers them: other cells, headers, texts, dates, two kinds that no sheet of ours has. Headers are bold, long texts take several lines.</summary>
    private const string Styles = """
        <?xml version="1.0" encoding="utf-8"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
          <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
          <borders count="2"><border/><border><left/><right/><top/><bottom style="medium"><color rgb="FF1C2126"/></bottom><diagonal/></border></borders>
          <cellStyleXfs count="1"><xf/></cellStyleXfs>
          <cellXfs count="6">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="21" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
          </cellXfs>
        </styleSheet>
        """;

    public static void Settle(Stream book, Stream stream)
    {
        book.Position = 0;
        using var from = new ZipArchive(book, ZipArchiveMode.Read);
        using var whole = new MemoryStream();
        using (var to = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal)) Copy(part, to, names);
        }

        whole.Position = 0;
        whole.CopyTo(stream);
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive to, Dictionary<string, string> names)
    {
        var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
        entry.LastWriteTime = Never;
        using var input = part.Open();
        using var output = entry.Open();
        if (part.FullName.EndsWith("styles.xml", StringComparison.Ordinal))
        {
            output.Write(Encoding.UTF8.GetBytes(Styles));
            return;
        }

        if (part.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
        {
            SheetPaper.Copy(input, output);
            return;
        }

        // Only these two kinds of part name others.
        if (!part.FullName.EndsWith(".rels", StringComparison.Ordinal) && !part.FullName.EndsWith("workbook.xml", StringComparison.Ordinal))
        {
            input.CopyTo(output);
            return;
        }

        using var reader = new StreamReader(input, Encoding.UTF8);
        var settled = RandomName().Replace(reader.ReadToEnd(), name => names.TryGetValue(name.Value, out var known) ? known : names[name.Value] = $"R{names.Count + 1}");
        output.Write(Encoding.UTF8.GetBytes(settled));
    }

    [GeneratedRegex("R[0-9a-f]{16,32}", RegexOptions.NonBacktracking)]
    private static partial Regex RandomName();
}
