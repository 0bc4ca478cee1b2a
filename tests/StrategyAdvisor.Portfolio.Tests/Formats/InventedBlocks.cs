using System.Text;
using StrategyAdvisor.Portfolio.Formats;

namespace StrategyAdvisor.Portfolio.Tests.Formats;

/// <summary>Blocks of verdicts in which columns differ in all that matters to who packs them: always blank, never blank, the same over and over, long runs, and anything goes.</summary>
internal static class InventedBlocks
{
    public static VerdictBlock Of(VerdictColumns columns, int rows, int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, columns.FirstCount).Select(column => Enumerable.Range(0, rows).Select(row => Text(column, row, random)).ToArray());
        var counts = Enumerable.Range(columns.FirstCount, columns.FirstRule - columns.FirstCount).Select(column => Enumerable.Range(0, rows).Select(_ => column == columns.FirstCount ? 3 : random.Next(column)).ToArray());
        var verdicts = Enumerable.Range(0, columns.Names.Length - columns.FirstRule).Select(rule => Enumerable.Range(0, rows).Select(row => Verdict(rule, row, random)).ToArray());
        return new VerdictBlock(rows, [.. texts], [.. counts], [.. verdicts]);
    }

    public static IEnumerable<VerdictBlock> Cut(VerdictBlock block, int piece)
    {
        for (var first = 0; first < block.Count; first += piece)
        {
            var rows = first..Math.Min(first + piece, block.Count);
            yield return new VerdictBlock(
                rows.End.Value - first, [.. block.Texts.Select(texts => texts[rows])], [.. block.Counts.Select(counts => counts[rows])], [.. block.Verdicts.Select(verdicts => verdicts[rows])]);
        }
    }

    /// <summary>A line a row, its cells between bars, a blank as a hyphen.</summary>
    public static List<string> CellsOf(VerdictBlock block) =>
    [
        .. Enumerable.Range(0, block.Count).Select(row => string.Join(
            '|',
            [
                .. block.Texts.Select(texts => texts[row] ?? "-"),
                .. block.Counts.Select(counts => counts[row].ToString(CultureInfo.InvariantCulture)),
                .. block.Verdicts.Select(verdicts => verdicts[row] == 0 ? "-" : VerdictColumns.Words[verdicts[row] - 1]),
            ])),
    ];

    private static string? Text(int column, int row, Random random) => column switch
    {
        0 => $"a{row}",
        1 when random.Next(50) == 0 => null,
        1 => new StringBuilder().Append("Señor 東京 ").Append('x', random.Next(20)).Append(row).ToString(),
        2 => null,
        3 => "always",
        4 => row / 100 % 7 == 0 ? null : $"band {row / 100}",
        _ => random.Next(3) == 0 ? null : $"{random.Next(row + 1)}",
    };

    private static byte Verdict(int rule, int row, Random random) => rule switch
    {
        0 => 0,
        1 => (byte)VerdictColumns.Words.Length,
        2 => (byte)(row / 40 % 3),
        3 => (byte)(random.Next(100) == 0 ? 2 : 0),
        4 => (byte)(random.Next(2) + 1),
        _ => (byte)random.Next(VerdictColumns.Words.Length + 1),
    };
}
