using System.ComponentModel;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>What an agent may ask. Every tool reads; none changes anything. Answers are the JSON of the HTTP API.</summary>
/// <remarks>A mistake of the caller is an <see cref="McpException"/>: its text reaches the agent, which can then ask again.</remarks>
[McpServerToolType]
public sealed class AccountTools(CurrentSnapshot current)
{
    [McpServerTool(Name = "list_accounts", Title = "List accounts", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists accounts, 50 a page, the worst first: id, name, owner, status, verdict and the findings of each. Every filter may be left out.")]
    public string ListAccounts(
        [Description("A part of the name or the id.")] string? search = null,
        [Description("Only accounts of this owner, the whole name.")] string? owner = null,
        [Description("Only accounts with this status, as the list shows it, such as red.")] string? status = null,
        [Description("Only accounts with a finding of this group of rules.")] string? group = null,
        [Description("Only accounts for which this rule fires.")] string? rule = null,
        [Description("Only accounts with a finding at least that severe: blocking, high, medium, low or info.")] string? severity = null,
        [Description("worst, name, owner or id.")] string? sort = null,
        [Description("From 1 on.")] int page = 1)
    {
        if (severity is not null && Pack.Severities.IndexOf(severity) < 0) throw NotThere("severity", severity, Pack.Severities.Values);
        if (sort is not null && !SummaryQuery.Sorts.Contains(sort, StringComparer.Ordinal)) throw NotThere("sort", sort, SummaryQuery.Sorts);
        var snapshot = current.Value;
        var found = snapshot.Index.Find(new SummaryQuery(search, owner, status, group, rule, severity, sort, page));
        return Json(stream => AccountListJson.Write(snapshot, found, stream));
    }

    [McpServerTool(Name = "brief", Title = "Strategy brief of an account", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("The strategy brief of one account: what it is to us and whether to pursue it, warnings with their evidence, the dated plan, and what is not known.")]
    public string Brief([Description(IdOfAccount)] string account, [Description(LanguageOfTexts)] string? language = null)
    {
        var snapshot = current.Value;
        var brief = snapshot.BriefOf(snapshot.Assess(RowOf(snapshot, account)), LanguageOf(snapshot, language));
        return Json(stream => JsonBrief.WriteLine(brief, stream));
    }

    [McpServerTool(Name = "why", Title = "Why a rule fires, is quiet or undecided", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Why a rule fires for an account, is quiet or undecided: its condition with the value found at every part, the facts it rests on with source and date, what is missing, and what would change the verdict.")]
    public string Why([Description(IdOfAccount)] string account, [Description("The id of a rule, as findings name it.")] string rule, [Description(LanguageOfTexts)] string? language = null)
    {
        var snapshot = current.Value;
        var row = RowOf(snapshot, account);
        var asked = snapshot.Pack.FindRule(rule) ?? throw NotThere("rule", rule, snapshot.Pack.Rules.Select(known => known.Id));
        var reason = snapshot.ReasonOf(snapshot.Assess(row), asked, LanguageOf(snapshot, language));
        return Json(stream => JsonReason.Write(reason, stream));
    }

    [McpServerTool(Name = "what_would_clear", Title = "What would clear the warnings of an account", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("For each finding of an account the smallest changes that would clear it: by us where we can, else by others, and which rules each change would raise or clear besides.")]
    public string WhatWouldClear([Description(IdOfAccount)] string account, [Description(LanguageOfTexts)] string? language = null)
    {
        var snapshot = current.Value;
        var brief = snapshot.BriefOf(snapshot.Assess(RowOf(snapshot, account)), LanguageOf(snapshot, language), explains: true);
        return Json(stream => JsonClearings.Write(brief, stream));
    }

    [McpServerTool(Name = "review_summary", Title = "Summary of the review", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("What the review of all accounts comes to: accounts by status, findings by severity and by rule, the ten worst accounts, and the warnings about all accounts together.")]
    public string ReviewSummary([Description(LanguageOfTexts)] string? language = null)
    {
        var snapshot = current.Value;
        var spoken = LanguageOf(snapshot, language);
        return Json(stream => SummaryJson.Write(snapshot, snapshot.Summary, spoken, stream));
    }

    private const string IdOfAccount = "The account's id, as list_accounts gives it.";

    private const string LanguageOfTexts = "A language of the rule pack, such as en or es; its first one if left out.";

    private static int RowOf(PortfolioSnapshot snapshot, string account) =>
        snapshot.Find(account) ?? throw NotThere("account", account, snapshot.Accounts.Select(known => known.Id));

    private static string LanguageOf(PortfolioSnapshot snapshot, string? asked)
    {
        var languages = snapshot.Pack.Languages;
        if (asked is null) return languages.FirstOrDefault("en");
        return languages.Contains(asked, StringComparer.Ordinal) ? asked : throw NotThere("language", asked, languages);
    }

    private static McpException NotThere(string kind, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var help = Suggestion.For(name, names) is { } meant ? $"did you mean `{meant}`?" : names.Count <= 8 ? $"there are {string.Join(", ", names)}" : "list_accounts and the brief name them";
        return new McpException($"there is no {kind} `{VisibleText.Of(name)}`; {help}");
    }

    private static string Json(Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }
}
