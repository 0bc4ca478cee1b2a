using System.Text;
using System.Text.Json;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>Puts the parts of a review together again, byte for byte what a review of all accounts at once writes.</summary>
public static class PartMerge
{
    /// <summary>Merges parts, all of JSON lines or all of CSV, in the order of the accounts. None of them is held in memory.</summary>
    /// <param name="paths">In any order.</param>
    /// <param name="pack">The pack of the review; needed for JSON lines only.</param>
    /// <exception cref="InvalidDataException">They are no parts of one review; the message says why.</exception>
    public static void Merge(ImmutableArray<string> paths, CompiledPack? pack, Stream stream)
    {
        var isCsv = paths.All(path => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
        var parts = paths.Select(path => new PartRecords(path, isCsv)).ToList();
        try
        {
            foreach (var part in parts) part.Next();
            if (isCsv) WriteHeader(parts, stream);
            var sums = WriteRecords(parts, isCsv, pack, stream);
            if (!isCsv) WriteTogether(sums, paths.Length, stream);
        }
        finally
        {
            foreach (var part in parts) part.Dispose();
        }
    }

    private static void WriteHeader(List<PartRecords> parts, Stream stream)
    {
        if (parts.Select(part => part.Record).Distinct(StringComparer.Ordinal).Count() != 1) throw new InvalidDataException("the parts have other columns than each other: they are of different packs");
        stream.Write(Encoding.UTF8.GetBytes(parts[0].Record ?? throw new InvalidDataException("the parts are empty")));
        foreach (var part in parts) part.Next();
    }

    private static List<PartSums> WriteRecords(List<PartRecords> parts, bool isCsv, CompiledPack? pack, Stream stream)
    {
        var sums = new List<PartSums>();
        var waiting = new PriorityQueue<PartRecords, string>(StringComparer.Ordinal);
        foreach (var part in parts) Enqueue(part);
        var last = (string?)null;
        while (waiting.TryDequeue(out var part, out var id))
        {
            if (id == last) throw new InvalidDataException($"the account `{id}` is in two parts, or the same part is given twice");
            last = id;
            stream.Write(Encoding.UTF8.GetBytes(part.Record!));
            part.Next();
            Enqueue(part);
        }

        return sums;

        void Enqueue(PartRecords part)
        {
            if (part.Record is not { } record) return;
            if (isCsv || !PartSums.IsLine(record)) waiting.Enqueue(part, isCsv ? FirstCell(record) : AccountOf(record));
            else sums.Add(PartSums.Read(record, pack!));
        }
    }

    private static void WriteTogether(List<PartSums> sums, int parts, Stream stream)
    {
        var named = sums.Select(part => part.Part).Distinct(StringComparer.Ordinal).ToList();
        var all = named.Count == 0 ? 0 : int.Parse(named[0].Split('/')[1], CultureInfo.InvariantCulture);
        if (sums.Count != parts || named.Count != parts || parts != all) throw new InvalidDataException($"there are {parts} files for {all} parts; give each part once");
        foreach (var other in sums.Skip(1))
        {
            if (other.Language != sums[0].Language) throw new InvalidDataException("the parts are in different languages");
            sums[0].Sums.Merge(other.Sums);
        }

        JsonPortfolio.WriteLine(PortfolioBriefBuilder.Build(sums[0].Sums.Finish(), sums[0].Portfolio, sums[0].Language), stream);
        stream.WriteByte((byte)'\n');
    }

    private static string AccountOf(string line)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            if (json.Read() && json.Read() && json.ValueTextEquals("account") && json.Read()) return json.GetString() ?? "";
        }
        catch (JsonException)
        {
            // Told below, as is a line of another kind.
        }

        throw new InvalidDataException("a line is no brief of a review");
    }

    private static string FirstCell(string row)
    {
        if (row[0] != '"') return row[..row.AsSpan().IndexOfAny(',', '\n')];
        var cell = new StringBuilder();
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] == '"' && ++i < row.Length && row[i] != '"') break;
            cell.Append(row[i]);
        }

        return cell.ToString();
    }
}
