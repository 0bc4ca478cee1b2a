using System.Text;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Portfolio.Selection;

/// <summary>One of several parts of a portfolio, each of which another machine may review: every account is in one part, told by its id alone.</summary>
/// <param name="Number">From 1 to <paramref name="Of"/>.</param>
public sealed record AccountPart(int Number, int Of)
{
    private const int Most = 10_000;

    /// <summary>Reads <c>2/8</c>.</summary>
    public static AccountPart? Parse(string text)
    {
        if (text.Split('/') is not [var number, var of] || !TryRead(number, out var n) || !TryRead(of, out var all) || n > all) return null;
        return new AccountPart(n, all);
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    public FactBatch Choose(FactBatch batch)
    {
        int[] kept = [.. Enumerable.Range(0, batch.Count).Where(row => PartOf(AccountNames.IdOf(batch, row)) == Number)];
        return kept.Length == batch.Count ? batch : AccountSelection.Of(batch, kept);
    }

    // FNV-1a, the same everywhere and always, as string hashes are not.
    private int PartOf(string id)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var value in Encoding.UTF8.GetBytes(id)) hash = (hash ^ value) * 1_099_511_628_211UL;
        return (int)(hash % (ulong)Of) + 1;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Most;
}
