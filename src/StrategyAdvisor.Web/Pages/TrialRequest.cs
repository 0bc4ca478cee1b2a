using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Reads from an address which facts are to be changed.</summary>
public static class TrialRequest
{
    private const string Set = "set";

    /// <summary>The changes as <c>FACT=VALUE</c>.</summary>
    public static ImmutableArray<string> Read(IQueryCollection query) => [.. query[Set].OfType<string>().Where(change => change.Length > 0)];

    /// <summary>All changes, with one more that a form gives in two fields; null where it gives none.</summary>
    public static ImmutableArray<string>? Added(IQueryCollection query)
    {
        var fact = query["fact"].ToString().Trim();
        if (fact.Length == 0) return null;
        // A later value of the same fact takes the place of an earlier one.
        return [.. Read(query).Where(change => !change.StartsWith($"{fact}=", StringComparison.Ordinal)), $"{fact}={query["value"].ToString().Trim()}"];
    }
}
