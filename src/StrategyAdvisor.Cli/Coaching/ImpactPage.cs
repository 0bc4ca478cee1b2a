using StrategyAdvisor.Portfolio.Impacts;
using StrategyAdvisor.Rules.Changes;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>What a change of rules does, as a page.</summary>
internal static class ImpactPage
{
    public static string Render(Impact impact)
    {
        var page = new HtmlPage().Element("h1", "What the change does").Element("p", $"{ImpactText.Headline(impact)}.");
        page.Element("h2", "What changed");
        foreach (var change in impact.EditedRules) Change(page, "Rule", change.Name, change.Kind, change.Words);
        foreach (var change in impact.EditedDecisions) Change(page, "Decision", change.Name, change.Kind, change.Words);
        if (impact.Touched == 0) return page.Render("Impact");
        page.Element("h2", "Whom it touches").Open("table").Row("th", "rule", "accounts");
        foreach (var rule in impact.Rules) page.Row("td", rule.Rule, ImpactText.Parts(rule).ToList() is { Count: > 0 } parts ? string.Join(", ", parts) : "none");
        page.Close("table");
        Balances(page, "By severity", impact.Severities);
        Balances(page, "By owner", impact.Owners);
        if (!impact.Decisions.IsEmpty)
        {
            page.Element("h2", "Decisions that come out otherwise").Open("table").Row("th", "decision", "before", "after", "accounts");
            foreach (var decision in impact.Decisions)
            {
                foreach (var (before, after, accounts) in decision.Flips) page.Row("td", decision.Decision, before, after, accounts.ToString("#,0", CultureInfo.InvariantCulture));
            }

            page.Close("table");
        }

        page.Element("h2", "Look at").Open("table").Row("th", "account", "what is different");
        foreach (var account in impact.Foremost) page.Row("td", account.Name, string.Join("; ", account.Words));
        return page.Close("table").Render("Impact");
    }

    private static void Change(HtmlPage page, string what, string name, ChangeKind kind, ImmutableArray<string> words)
    {
        var verb = kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" };
        page.Open("p").Text($"{what} ").Element("code", name).Text($" {verb}").Close("p");
        if (kind == ChangeKind.Removed) return;
        page.Open("ul");
        foreach (var word in words) page.Open("li").Sentence(word).Close("li");
        page.Close("ul");
    }

    private static void Balances(HtmlPage page, string title, ImmutableArray<Balance> balances)
    {
        if (balances.IsEmpty) return;
        page.Element("h2", title).Open("table").Row("th", "", "gained", "lost");
        foreach (var balance in balances.Take(ImpactText.MostOwners))
            page.Row("td", balance.Name.Length == 0 ? "nobody" : balance.Name, balance.Gained.ToString("#,0", CultureInfo.InvariantCulture), balance.Lost.ToString("#,0", CultureInfo.InvariantCulture));
        page.Close("table");
        if (balances.Length > ImpactText.MostOwners) page.Element("p", ImpactText.Others(balances));
    }
}
