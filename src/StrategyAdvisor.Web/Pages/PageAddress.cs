using Microsoft.AspNetCore.WebUtilities;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The addresses that pages link to. Every part that comes from outside is encoded here.</summary>
public static class PageAddress
{
    /// <summary>The brief of an account, with what is to be assumed of it.</summary>
    /// <param name="changes">As <c>FACT=VALUE</c>.</param>
    public static string Account(string id, params IEnumerable<string> changes) => WithChanges($"/accounts/{Uri.EscapeDataString(id)}", changes);

    /// <summary>The same brief as a file.</summary>
    /// <param name="form">An ending of <see cref="BriefFile"/>.</param>
    public static string File(string id, string form, params IEnumerable<string> changes) => WithChanges($"/accounts/{Uri.EscapeDataString(id)}/brief.{form}", changes);

    /// <summary>Where answers about an account are sent.</summary>
    public static string Answers(string id) => $"/accounts/{Uri.EscapeDataString(id)}/answers";

    /// <summary>All about one rule of an account.</summary>
    public static string Warning(string id, string rule) => $"/accounts/{Uri.EscapeDataString(id)}/warnings/{Uri.EscapeDataString(rule)}";

    /// <summary>Where a step of an account is marked as done.</summary>
    public static string Step(string id, string step) => $"/accounts/{Uri.EscapeDataString(id)}/steps/{Uri.EscapeDataString(step)}";

    /// <summary>Where an account is shared.</summary>
    public static string Shares(string id) => $"/accounts/{Uri.EscapeDataString(id)}/shares";

    /// <summary>Another page of the same list.</summary>
    public static string List(SummaryQuery query, int page)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["q"] = query.Search,
            ["owner"] = query.Owner,
            ["status"] = query.Status,
            ["group"] = query.Group,
            ["rule"] = query.Rule,
            ["severity"] = query.Severity,
            ["sort"] = query.Sort,
            ["page"] = page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString("/", parts.Where(part => part.Value is not null));
    }

    /// <summary>The same page in another language.</summary>
    /// <param name="path">The page's address on this site, query included.</param>
    public static string InLanguage(string path, string language)
    {
        var question = path.IndexOf('?', StringComparison.Ordinal);
        var parts = question < 0 ? [] : QueryHelpers.ParseQuery(path[question..]).Where(part => part.Key != "lang");
        return QueryHelpers.AddQueryString(question < 0 ? path : path[..question], parts.Append(KeyValuePair.Create("lang", new Microsoft.Extensions.Primitives.StringValues(language))));
    }

    private static string WithChanges(string path, IEnumerable<string> changes) =>
        QueryHelpers.AddQueryString(path, changes.Select(change => KeyValuePair.Create("set", (string?)change)));
}
