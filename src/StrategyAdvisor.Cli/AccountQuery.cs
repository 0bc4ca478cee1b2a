using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary>Finds the account that a command asks for.</summary>
internal static class AccountQuery
{
    private const int MostNamed = 12;

    /// <summary>Its row, or null with a message.</summary>
    /// <param name="failure">The exit code where it is null, else <see cref="ExitCode.Fine"/>.</param>
    public static int? Find(Desk desk, string account, Host host, out int failure)
    {
        failure = ExitCode.Fine;
        if (desk.Find(account) is { } row) return row;
        if (desk.Portfolio.Refused.FirstOrDefault(refused => refused.Id == account) is { } refused)
        {
            host.Tell($"advisor: the account `{account}` is refused for its mistakes, see {refused.Place.Source.Path} above");
            failure = ExitCode.FoundProblems;
            return null;
        }

        var ids = Ids(desk).ToList();
        var meant = Suggestion.For(account, ids);
        var help = meant is not null ? $"did you mean `{meant}`?"
            : ids.Count == 0 ? "no account could be read, see above"
            : $"there are {string.Join(", ", ids.Take(MostNamed))}{(ids.Count > MostNamed ? ", ..." : "")}";
        host.Tell($"advisor: there is no account `{account}`; {help}");
        failure = ExitCode.CouldNotRun;
        return null;
    }

    /// <summary>The ids of all accounts that were read.</summary>
    public static IEnumerable<string> Ids(Desk desk) => Enumerable.Range(0, desk.Portfolio.Batch.Count).Select(desk.IdOf);
}
