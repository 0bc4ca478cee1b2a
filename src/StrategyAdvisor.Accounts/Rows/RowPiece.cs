namespace StrategyAdvisor.Accounts.Rows;

/// <summary>Some rows of a block behind each other.</summary>
internal readonly record struct RowPiece(RowBlock Block, int First, int Count)
{
    /// <summary>True where the block is no longer to be read once more is asked of its source.</summary>
    public bool EndsBlock => First + Count == Block.Count;

    /// <summary>True where <paramref name="next"/> goes on in the same block.</summary>
    public bool GoesOnIn(RowPiece next) => ReferenceEquals(Block, next.Block) && First + Count == next.First;
}
