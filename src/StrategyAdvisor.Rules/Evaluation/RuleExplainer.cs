using System.Numerics;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Explains one rule for one account, whatever its verdict.</summary>
public static class RuleExplainer
{
    /// <param name="explainer">Of the account.</param>
    /// <param name="namesMissing">False to leave out what is missing for an undecided rule, and what failed.</param>
    public static RuleVerdict Explain(Rule rule, Explainer explainer, bool namesMissing = true)
    {
        var when = explainer.Explain(rule.When.Node);
        var value = Truth.Of(explainer.Settle(when));
        if (value.MustBeTrue) return new RuleVerdict(rule, Verdict.Fires, when) { Finding = Found(rule, when, explainer) };
        return value.MustBeFalse
            ? new RuleVerdict(rule, Verdict.Quiet, when)
            : new RuleVerdict(rule, Verdict.Undecided, when) { Undecided = namesMissing ? Undecided(rule, when, explainer) : new UndecidedRule(rule, when, [], []) };
    }

    private static Finding Found(Rule rule, Explanation when, Explainer explainer)
    {
        var severity = explainer.Explain(rule.Severity.Node);
        var possible = severity.Value is CodeSet codes ? codes.Set : Pack.Severities.Everything;
        var evidence = explainer.Evidence(when).Concat(explainer.Evidence(severity)).Distinct(FactComparer.Instance);
        return new Finding(rule, BitOperations.TrailingZeroCount(possible), when, [.. evidence], null);
    }

    private static UndecidedRule Undecided(Rule rule, Explanation when, Explainer explainer)
    {
        var missing = explainer.Missing(when).Facts;
        var failures = missing.IsEmpty ? Explainer.Failures(when).Select(failure => failure.In(rule.When.Text)) : [];
        return new UndecidedRule(rule, when, missing, [.. failures]);
    }
}

/// <summary>What a rule says of one account, and why.</summary>
/// <param name="Verdict">Refined: where the structure of the condition leaves it open but all completions of the unknown facts agree, it is settled.</param>
/// <param name="When">The condition with the value found at every part.</param>
public sealed record RuleVerdict(Rule Rule, Verdict Verdict, Explanation When)
{
    /// <summary>Null unless the rule fires.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Null unless it is undecided.</summary>
    public UndecidedRule? Undecided { get; init; }
}
