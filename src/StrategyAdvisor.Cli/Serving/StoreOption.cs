using System.CommandLine;
using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Cli.Serving;

/// <summary>Names the store of a site: what people decided on its pages.</summary>
internal sealed class StoreOption(string description)
{
    /// <summary>What the option says of itself where a site writes the store.</summary>
    public const string ToWrite = "where suppressed warnings, done steps, keys and the log of changes are kept: a SQLite file or a PostgreSQL database; without it a file of one's own for these accounts";

    /// <summary>The same where briefs take in what it holds.</summary>
    public const string ToRead = "take in the warnings that were suppressed and the steps that were done on a site: the store that `advisor serve` was given";

    public Option<string?> Option { get; } = new("--store") { HelpName = "FILE|URL", Description = description };

    /// <summary>Opens the store, or tells why it cannot be.</summary>
    /// <param name="accounts">Whose own file it is where the option names none.</param>
    public SiteStore? Open(ParseResult arguments, string accounts, Host host)
    {
        if ((arguments.GetValue(Option) ?? StoreAddress.Default(accounts)) is { } address) return Open(address, host);
        host.Tell("advisor: you have no folder for what programs keep; name a store with --store");
        return null;
    }

    /// <summary>Reads what people decided, which is nothing where the option names no store; false, with a message, where it cannot be read.</summary>
    public bool TryRead(ParseResult arguments, Host host, out PortfolioDecisions decisions)
    {
        decisions = PortfolioDecisions.None;
        if (arguments.GetValue(Option) is not { } address) return true;
        if (!PostgresAddress.IsAddress(address) && !File.Exists(address))
        {
            host.Tell($"advisor: there is no store `{address}`; `advisor serve --store` makes one");
            return false;
        }

        if (Open(address, host) is not { } store) return false;
        decisions = store.Decisions();
        return true;
    }

    /// <summary>Opens the store of an address, or tells why it cannot be.</summary>
    private static SiteStore? Open(string address, Host host)
    {
        try
        {
            return SiteStore.Open(address, host.Clock);
        }
        catch (UnreadableSourceException problem)
        {
            host.Tell(problem.Diagnostic.ToString());
            return null;
        }
    }
}
