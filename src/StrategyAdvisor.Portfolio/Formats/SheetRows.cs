using NodaTime;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>The rows of a workbook's sheets, gathered account by account.</summary>
internal sealed class SheetRows(SheetTexts texts)
{
    // What a cell may hold at most.
    private const int LongestCell = 32_767;

    private readonly List<Dictionary<string, object?>> _findings = [];
    private readonly List<Dictionary<string, object?>> _accounts = [];
    private readonly List<Dictionary<string, object?>> _gaps = [];
    private readonly List<Dictionary<string, object?>> _plan = [];
    private readonly List<Dictionary<string, object?>> _indicators = [];

    /// <summary>The id of the account that was added first.</summary>
    public string? FirstAccount => _accounts.Count == 0 ? null : (string?)_accounts[0][texts.Account];

    public IEnumerable<(string Name, List<Dictionary<string, object?>> Rows)> Sheets() =>
        [(texts.Findings, _findings), (texts.Accounts, _accounts), (texts.Gaps, _gaps), (texts.Plan, _plan), (texts.Indicators, _indicators)];

    public void Add(SheetRows other)
    {
        _findings.AddRange(other._findings);
        _accounts.AddRange(other._accounts);
        _gaps.AddRange(other._gaps);
        _plan.AddRange(other._plan);
        _indicators.AddRange(other._indicators);
    }

    public void Add(Brief brief)
    {
        foreach (var finding in brief.Findings) AddFinding(brief, finding, null);
        foreach (var suppressed in brief.Suppressed) AddFinding(brief, suppressed.Finding, suppressed.Until);

        foreach (var gap in brief.Gaps)
        {
            _gaps.Add(Row(
                (texts.Account, brief.Account), (texts.Name, brief.Name), (texts.Question, gap.Question), (texts.Decides, string.Join("; ", gap.Decides)), (texts.Weight, gap.Weight)));
        }

        foreach (var step in brief.Plan)
        {
            _plan.Add(Row(
                (texts.Account, brief.Account), (texts.Name, brief.Name), (texts.Due, Day(step.Due)), (texts.Step, step.Text), (texts.Owner, step.OwnerTitle), (texts.Person, step.Person),
                (texts.Phase, step.Phase), (texts.Track, step.Track), (texts.From, string.Join("; ", step.From))));
        }

        AddAccount(brief);
    }

    public void Add(PortfolioBrief all)
    {
        foreach (var warning in all.Findings)
        {
            _findings.Add(Row(
                (texts.Account, null), (texts.Name, warning.SubjectTitle ?? texts.All), (texts.Severity, warning.Severity), (texts.Group, warning.GroupTitle), (texts.Rule, warning.Rule),
                (texts.Title, warning.Title), (texts.Warning, warning.Warning), (texts.Folded, null), (texts.Suppressed, null)));
        }

        foreach (var figure in all.Figures)
            _indicators.Add(Row((texts.Indicator, figure.Title), (texts.Value, figure.Value), (texts.Words, figure.Words), (texts.Basis, figure.Text)));
    }

    private void AddFinding(Brief brief, BriefFinding finding, LocalDate? suppressedUntil) => _findings.Add(Row(
        (texts.Account, brief.Account), (texts.Name, brief.Name), (texts.Severity, finding.Severity), (texts.Group, finding.GroupTitle), (texts.Rule, finding.Rule),
        (texts.Title, finding.Title), (texts.Warning, finding.Warning), (texts.Folded, finding.ImpliedBy), (texts.Suppressed, suppressedUntil is { } until ? Day(until) : null)));

    private void AddAccount(Brief brief)
    {
        var row = Row((texts.Account, brief.Account), (texts.Name, brief.Name), (texts.Status, brief.Status?.Words));
        foreach (var decision in brief.Decisions.Where(decision => decision.Role is not (DecisionRole.Other or DecisionRole.Status))) row[Cell(decision.Title)] = Cell(decision.Words);
        foreach (var severity in Pack.Severities.Values) row[severity] = brief.Standing.Count(finding => finding.Severity == severity);
        row[texts.Undecided] = brief.Undecided.Length;
        _accounts.Add(row);
    }

    private static Dictionary<string, object?> Row(params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (column, value) in cells) row[column] = value is string text ? Cell(text) : value;
        return row;
    }

    private static DateTime Day(LocalDate day) => day.ToDateTimeUnspecified();

    // XML has no place for most control characters.
    private static string Cell(string text)
    {
        var cut = text.Length > LongestCell ? text[..LongestCell] : text;
        return cut.All(character => System.Xml.XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
            ? cut
            : string.Concat(cut.Select(character => System.Xml.XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\uFFFD'));
    }
}
