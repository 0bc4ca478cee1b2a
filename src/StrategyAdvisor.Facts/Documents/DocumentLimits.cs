namespace StrategyAdvisor.Facts.Documents;

/// <summary>What a document may cost. A larger one gets a diagnostic and is not read.</summary>
/// <param name="Depth">Levels of lists and maps inside each other; small enough for readers to recurse.</param>
/// <param name="Nodes">Values, keys, lists and maps in one file.</param>
/// <param name="Bytes">Size of a file.</param>
public sealed record DocumentLimits(int Depth, int Nodes, int Bytes)
{
    public static DocumentLimits Default { get; } = new(Depth: 40, Nodes: 500_000, Bytes: 16 * 1024 * 1024);
}
