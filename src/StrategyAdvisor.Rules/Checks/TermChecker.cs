using NodaTime;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>The days on which a rule holds become part of its condition, so that every reader of it, and yesterday's brief, sees them.</summary>
internal sealed class TermChecker(ExpressionChecker checker, NamedExpressions names)
{
    public TypedNode When(WrittenRule rule)
    {
        var condition = checker.Check(rule.When, checker.ScopeOf(names, rule.Parameters), FeelType.Boolean);
        if (condition.Type is FaultyType) return condition;
        var term = rule.Term;
        if (term.From is { } from)
            condition = term.Before is { } before ? Since(from, condition, When(before)) : And(Today(ComparisonOperator.GreaterOrEqual, from), condition);
        if (term.OffUntil is not { } until) return condition;
        var isOn = Today(ComparisonOperator.Greater, until);
        return And(term.OffFrom is { } off ? new LogicNode(default, isAnd: false, [Today(ComparisonOperator.Less, off), isOn]) : isOn, condition);
    }

    public TypedNode Severity(WrittenRule rule)
    {
        var severity = checker.CheckSeverity(rule.Severity, checker.ScopeOf(names, rule.Parameters));
        return rule.Term is { From: { } from, Before: { } before } ? Since(from, severity, Severity(before)) : severity;
    }

    /// <summary>One expression from a day on, another before.</summary>
    private static TypedNode Since(LocalDate day, TypedNode now, TypedNode before) =>
        before.Type is FaultyType || now.Type is FaultyType ? now : new IfNode(default, now.Type, Today(ComparisonOperator.GreaterOrEqual, day), now, before);

    private static LogicNode And(TypedNode term, TypedNode condition) => new(condition.Span, isAnd: true, [term, condition]);

    private static ComparisonNode Today(ComparisonOperator comparison, LocalDate day) => new(default, comparison, new TodayNode(default), new ConstantNode(default, FeelType.Date, day));
}
