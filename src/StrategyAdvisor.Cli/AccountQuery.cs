using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli;

/// <summary>Finds the account that a command asks for: by its id, else by the name that no other account has.</summary>
internal static class AccountQuery
{
    private const int MostNamed = 12;

    /// <summary>Its row, or null with a message.</summary>
    /// <param name="account">An id; or a name, in letters of either case.</param>
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

        var named = Named(desk, name => name.Equals(account, StringComparison.OrdinalIgnoreCase));
        if (named is [var only]) return only;
        host.Tell($"advisor: there is no account `{account}`; {Help(desk, account, named)}");
        failure = ExitCode.CouldNotRun;
        return null;
    }

    /// <summary>The ids of all accounts that were read.</summary>
    public static IEnumerable<string> Ids(Desk desk) => Rows(desk).Select(desk.IdOf);

    /// <param name="sameName">The accounts that go by this name.</param>
    private static string Help(Desk desk, string account, List<int> sameName)
    {
        if (desk.Portfolio.Batch.Count == 0) return "no account could be read, see above";
        if (sameName.Count > 0) return $"by that name there are {List(desk, sameName)}";
        if (Suggestion.For(account, Ids(desk)) is { } id) return $"did you mean `{id}`?";
        if (Suggestion.For(account, Rows(desk).Select(desk.NameOf)) is { } name) return $"did you mean {List(desk, Named(desk, other => other == name))}?";
        var alike = account.Length == 0 ? [] : Named(desk, other => other.Contains(account, StringComparison.OrdinalIgnoreCase));
        return alike.Count > 0 ? $"did you mean {List(desk, alike)}?" : $"there are {List(desk, [.. Rows(desk)])}";
    }

    private static IEnumerable<int> Rows(Desk desk) => Enumerable.Range(0, desk.Portfolio.Batch.Count);

    private static List<int> Named(Desk desk, Func<string, bool> matches) => [.. Rows(desk).Where(row => matches(desk.NameOf(row)))];

    private static string List(Desk desk, List<int> rows) =>
        string.Join(", ", rows.Take(MostNamed).Select(row => $"`{desk.IdOf(row)}` ({desk.NameOf(row)})")) + (rows.Count > MostNamed ? ", ..." : "");
}
