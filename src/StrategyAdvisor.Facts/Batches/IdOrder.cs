namespace StrategyAdvisor.Facts.Batches;

/// <summary>The order of accounts by their ids: by code points, which is how databases order the bytes of UTF-8. Comparing characters of .NET differs past the first 65,536 code points.</summary>
public sealed class IdOrder : IComparer<string?>
{
    private const int FirstSurrogate = 0xD800;
    private const int PastSurrogates = 0xE000;
    private const int Surrogates = PastSurrogates - FirstSurrogate;

    private IdOrder()
    {
    }

    public static IdOrder Instance { get; } = new();

    /// <summary>Less than 0 where the first comes first, 0 for equal texts. Null comes before any text.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return x is null ? y is null ? 0 : -1 : 1;
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length ? x.Length.CompareTo(y.Length) : Rank(x[same]).CompareTo(Rank(y[same]));
    }

    // Pairs of surrogates stand for the last code points, behind those from E000 to FFFF.
    private static int Rank(char character) => character < FirstSurrogate ? character : character < PastSurrogates ? character + char.MaxValue : character - Surrogates;
}
