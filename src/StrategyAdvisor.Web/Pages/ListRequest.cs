using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Reads from an address which accounts a list is to show.</summary>
public static class ListRequest
{
    /// <summary>What is blank, and a severity there is none of, asks for nothing.</summary>
    public static SummaryQuery Read(IQueryCollection query) => new(
        Text(query, "q"), Text(query, "owner"), Text(query, "status"), Text(query, "group"), Text(query, "rule"),
        Text(query, "severity") is { } severity && Pack.Severities.IndexOf(severity) >= 0 ? severity : null,
        Text(query, "sort"),
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    /// <summary>What of the address asks for nothing though something is written there, in a sentence; null where all is well.</summary>
    public static string? MistakeIn(IQueryCollection query)
    {
        if (Text(query, "severity") is { } severity && Pack.Severities.IndexOf(severity) < 0) return OneOf("severity", severity, Pack.Severities.Values);
        if (Text(query, "sort") is { } sort && !SummaryQuery.Sorts.Contains(sort, StringComparer.Ordinal)) return OneOf("sort", sort, SummaryQuery.Sorts);
        if (Text(query, "page") is { } page && !(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)) return $"`page` is `{VisibleText.Of(page)}`; it is a whole number from 1 on";
        return null;
    }

    private static string OneOf(string name, string value, ImmutableArray<string> known) => $"`{name}` is `{VisibleText.Of(value)}`; it is one of {string.Join(", ", known)}";

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
