using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Impacts;
using StrategyAdvisor.Rules.Changes;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Prints what a change of rules does, for a terminal.</summary>
internal static class ImpactText
{
    /// <summary>How many of a list are shown; the rest is summed up.</summary>
    public const int MostOwners = 12;

    public static string Render(Impact impact)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Headline(impact)}\n");
        foreach (var change in impact.EditedRules) AppendChange(text, "rule", change.Name, change.Kind, change.Words);
        foreach (var change in impact.EditedDecisions) AppendChange(text, "decision", change.Name, change.Kind, change.Words);
        if (impact.Touched > 0) AppendEffects(text, impact);
        return text.ToString();
    }

    public static string Headline(Impact impact)
    {
        if (impact.Change.IsEmpty) return "no rule and no decision changed";
        var changes = Counted(impact.EditedRules.Count() + impact.EditedDecisions.Count(), "change");
        var touched = impact.Touched == 0 ? "none of" : $"{Number(impact.Touched)} of";
        return $"{changes}; {touched} {Counted(impact.Accounts, "account")} touched, as of {impact.Today:uuuu-MM-dd}";
    }

    private static void AppendChange(StringBuilder text, string what, string name, ChangeKind kind, ImmutableArray<string> words)
    {
        var sign = kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' };
        text.Append(CultureInfo.InvariantCulture, $"\n{sign} {what} {VisibleText.Of(name)}\n");
        foreach (var word in words) text.Append(CultureInfo.InvariantCulture, $"    {VisibleText.Of(word)}\n");
    }

    private static void AppendEffects(StringBuilder text, Impact impact)
    {
        foreach (var rule in impact.Rules)
        {
            var parts = Parts(rule).ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n{rule.Rule}: {(parts.Count == 0 ? "no account" : string.Join(", ", parts))}");
        }

        text.Append('\n');
        AppendBalances(text, "by severity", impact.Severities);
        AppendBalances(text, "by owner", impact.Owners);
        foreach (var decision in impact.Decisions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{decision.Decision}\n");
            foreach (var (before, after, accounts) in decision.Flips) text.Append(CultureInfo.InvariantCulture, $"  {Number(accounts),8}  {before} -> {after}\n");
        }

        text.Append("\nlook at\n");
        foreach (var account in impact.Foremost) text.Append(CultureInfo.InvariantCulture, $"  {VisibleText.Of(account.Id)}  {VisibleText.Of(string.Join("; ", account.Words))}\n");
    }

    public static IEnumerable<string> Parts(RuleImpact rule) =>
        from part in new[] { (rule.Gained, "gain it"), (rule.Lost, "lose it"), (rule.Raised, "have it more severely"), (rule.Lowered, "have it less severely"), (rule.Undecided, "become undecided"), (rule.Decided, "become decided") }
        where part.Item1 > 0
        select $"{Number(part.Item1)} {part.Item2}";

    private static void AppendBalances(StringBuilder text, string title, ImmutableArray<Balance> balances)
    {
        if (balances.IsEmpty) return;
        text.Append(CultureInfo.InvariantCulture, $"\n{title}\n");
        foreach (var balance in balances.Take(MostOwners))
            text.Append(CultureInfo.InvariantCulture, $"  {$"+{Number(balance.Gained)}",8} {$"-{Number(balance.Lost)}",8}  {(balance.Name.Length == 0 ? "nobody" : VisibleText.Of(balance.Name))}\n");
        if (balances.Length > MostOwners) text.Append(CultureInfo.InvariantCulture, $"  {Others(balances)}\n");
    }

    /// <summary>What is gained and lost by those who are not shown.</summary>
    public static string Others(ImmutableArray<Balance> balances)
    {
        var rest = balances.Skip(MostOwners).ToList();
        return $"{Counted(rest.Count, "other")} together gain {Number(rest.Sum(balance => balance.Gained))} and lose {Number(rest.Sum(balance => balance.Lost))}";
    }

    private static string Counted(int number, string word) => $"{Number(number)} {word}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
