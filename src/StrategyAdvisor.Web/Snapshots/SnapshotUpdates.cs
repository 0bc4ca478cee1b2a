using Microsoft.Extensions.Logging;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Reads pack and accounts anew and puts them in the place of the current snapshot, if they can be read.</summary>
public sealed partial class SnapshotUpdates(SnapshotSource source, CurrentSnapshot current, ILogger<SnapshotUpdates> log)
{
    private readonly Lock _reading = new();

    /// <summary>True where the state on disk has mistakes and an earlier one is served.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Takes the state on disk over, or keeps the current one and says in the log why.</summary>
    public void TakeOver()
    {
        // One at a time, so that an older state never takes the place of a newer one.
        lock (_reading)
        {
            var diagnostics = new DiagnosticList();
            if (PortfolioSnapshot.Read(source, diagnostics) is { } next)
            {
                // Until it can answer whatever is asked, readers have what was there before.
                next.Prepare();
                current.Replace(next);
                IsBehind = false;
                Taken(log, next.Pack.Hash, next.Accounts.Length);
            }
            else
            {
                IsBehind = true;
                Kept(log, diagnostics.Count, diagnostics.Sorted().FirstOrDefault()?.ToString() ?? "nothing could be read");
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "took over pack {Hash} with {Accounts} accounts")]
    private static partial void Taken(ILogger log, string hash, int accounts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "kept serving what was there: the change has {Mistakes} mistakes, the first: {First}")]
    private static partial void Kept(ILogger log, int mistakes, string first);
}
