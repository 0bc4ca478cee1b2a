using StrategyAdvisor.Portfolio.Formats;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The row of one account under <see cref="VerdictColumns"/>.</summary>
/// <param name="Texts">Its name and decisions; null for a blank.</param>
/// <param name="Verdicts">A character a rule, as <see cref="VerdictBlock.Verdicts"/> numbers them from '0' on.</param>
internal sealed record VerdictLine(string Account, ImmutableArray<string?> Texts, ImmutableArray<int> Counts, string Verdicts)
{
    public static VerdictLine Of(VerdictBlock block) => new(
        block.Texts[0][0] ?? "",
        [.. block.Texts.Skip(1).Select(column => column[0])],
        [.. block.Counts.Select(column => column[0])],
        string.Concat(block.Verdicts.Select(column => (char)('0' + column[0]))));

    public VerdictBlock ToBlock() => new(
        1,
        [[Account.Length == 0 ? null : Account], .. Texts.Select(text => (string?[])[text])],
        [.. Counts.Select(count => (int[])[count])],
        [.. Verdicts.Select(verdict => (byte[])[(byte)(verdict - '0')])]);
}
