namespace StrategyAdvisor.Web.Snapshots;

/// <summary>The snapshot that new requests see. Another one takes its place at once and whole; requests under way keep theirs.</summary>
/// <param name="view">What of it who asks may see; null for everything.</param>
public sealed class CurrentSnapshot(PortfolioSnapshot first, ISnapshotView? view = null)
{
    private PortfolioSnapshot _current = first;

    /// <summary>What who asks may see.</summary>
    public PortfolioSnapshot Value => view is null ? Whole : view.Of(Whole);

    /// <summary>All accounts, whoever asks.</summary>
    public PortfolioSnapshot Whole => Volatile.Read(ref _current);

    public void Replace(PortfolioSnapshot next) => Volatile.Write(ref _current, next);
}

/// <summary>Chooses what of a snapshot is seen.</summary>
public interface ISnapshotView
{
    /// <summary>A snapshot of the accounts that may be seen.</summary>
    PortfolioSnapshot Of(PortfolioSnapshot whole);
}
