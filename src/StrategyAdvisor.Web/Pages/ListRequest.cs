using Microsoft.AspNetCore.Http;
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

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
