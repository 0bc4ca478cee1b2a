namespace StrategyAdvisor.Web.Snapshots;

/// <summary>The snapshot that new requests see. Another one takes its place at once and whole; requests under way keep theirs.</summary>
public sealed class CurrentSnapshot(PortfolioSnapshot first)
{
    private PortfolioSnapshot _current = first;

    public PortfolioSnapshot Value => Volatile.Read(ref _current);

    public void Replace(PortfolioSnapshot next) => Volatile.Write(ref _current, next);
}
