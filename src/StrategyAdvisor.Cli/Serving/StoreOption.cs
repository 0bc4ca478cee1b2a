using System.CommandLine;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Cli.Serving;

/// <summary>Names the store of a site: what people decided on its pages.</summary>
internal sealed class StoreOption
{
    public Option<string?> Option { get; } = new("--store")
    {
        HelpName = "FILE|URL",
        Description = "where dismissed warnings, done steps, keys and the log of changes are kept: a SQLite file or a PostgreSQL database; without it a file of one's own for these accounts",
    };

    /// <summary>Opens the store, or tells why it cannot be.</summary>
    /// <param name="accounts">Whose own file it is where the option names none.</param>
    public SiteStore? Open(ParseResult arguments, string accounts, Host host)
    {
        if ((arguments.GetValue(Option) ?? StoreAddress.Default(accounts)) is { } address) return Open(address, host);
        host.Tell("advisor: you have no folder for what programs keep; name a store with --store");
        return null;
    }

    /// <summary>Opens the store of an address, or tells why it cannot be.</summary>
    public static SiteStore? Open(string address, Host host)
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
