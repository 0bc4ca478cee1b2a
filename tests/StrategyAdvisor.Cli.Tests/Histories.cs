namespace StrategyAdvisor.Cli.Tests;

/// <summary>Reviews of a small portfolio that changes from day to day, kept in a history.</summary>
internal static class Histories
{
    public static readonly ImmutableArray<string> Days = ["2026-05-31", "2026-06-30", "2026-07-31"];

    public const string Before = "id,name,owner,annual revenue,prior annual revenue\na,Alpha,Eva,80,100\nb,Beta,,50,50\nc,Gamma,Eva,10,10\n";
    private const string After = "id,name,owner,annual revenue,prior annual revenue\na,Alpha,Eva,120,100\nb,Beta,,20,50\nd,Delta,Eva,10,10\n";

    /// <summary>Reviews the portfolio before and after a change, and gives what is said of the change.</summary>
    public static string Changes(TemporaryFolder folder, string history)
    {
        folder.Write("accounts.csv", Before);
        Assert.Equal(0, Run(folder, history, Days[0]).Exit);
        folder.Write("accounts.csv", After);
        var outcome = Run(folder, history, Days[1], "--since", "LAST");
        Assert.Equal(("", 0), (outcome.Error, outcome.Exit));
        return outcome.Output;
    }

    public static Outcome Run(TemporaryFolder folder, string history, string day, params string[] more) =>
        Commands.Run(["review", "--accounts", Path.Combine(folder.Path, "accounts.csv"), "--history", history, "--as-of", day, .. more]);
}
