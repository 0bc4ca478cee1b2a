using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Takes out of a workbook what differs from one writing to the next: times in its archive and random names of its parts.</summary>
internal static partial class WorkbookBytes
{
    // The first moment that an archive can name.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
