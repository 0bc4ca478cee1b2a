using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads one rule or one figure over many accounts.</summary>
internal static class PortfolioRuleReader
{
    private static readonly ImmutableArray<(string Word, NumberUnit Meaning)> Units = [("number", NumberUnit.None), ("money", NumberUnit.Money), ("fraction", NumberUnit.Fraction)];

    public static WrittenPortfolioRule? Read(MappingReader rule, ScalarNode? group, ImmutableArray<string> languages)
    {
        var id = rule.RequiredScalar("rule");
        group = rule.OptionalScalar("group") ?? group ?? rule.RequiredScalar("group");
        var titles = Wording.Plain(rule, "title", languages);
        var parameters = ParameterReader.Read(rule);
        var groupBy = MeasureReader.Facts(rule, "group by");
        var groupWhere = rule.Find("group where") is { } node ? RuleReader.Expression(rule, "group where", node) : null;
        var measures = MeasureReader.Read(rule);
        var largest = rule.Mapping("only") is { } only ? Largest(only) : null;
        var coverage = rule.Whole("coverage", 0, 100);
        var when = RuleReader.Expression(rule, "when", rule.Required("when"));
        var severity = rule.RequiredScalar("severity");
        var warnings = rule.Languages("warning", languages);
        var (steps, sources, seed) = (rule.Scalars("next steps"), rule.Scalars("sources"), rule.Scalars("seed"));
        return id is null || group is null || when is null || severity is null
            ? null
            : new WrittenPortfolioRule(id, group, titles, parameters, groupBy, groupWhere, measures, largest, coverage, when, severity, warnings, steps, sources, seed);
    }

    public static WrittenFigure? ReadFigure(MappingReader figure, ImmutableArray<string> languages)
    {
        var id = figure.RequiredScalar("figure");
        var titles = Wording.Plain(figure, "title", languages);
        var parameters = ParameterReader.Read(figure);
        var measures = MeasureReader.Read(figure);
        var coverage = figure.Whole("coverage", 0, 100);
        var value = RuleReader.Expression(figure, "value", figure.Required("value"));
        var unit = figure.Choice("unit", Units);
        var texts = figure.Find("text") is null ? ImmutableSortedDictionary<string, ScalarNode>.Empty : figure.Languages("text", languages);
        var (sources, seed) = (figure.Scalars("sources"), figure.Scalars("seed"));
        return id is null || value is null ? null : new WrittenFigure(id, titles, parameters, measures, coverage, value, unit, texts, sources, seed);
    }

    private static WrittenLargest? Largest(MappingReader only)
    {
        const int most = 10_000;
        _ = only.Required("largest");
        var count = only.Whole("largest", 1, most);
        var by = only.RequiredScalar("by");
        only.RefuseOtherKeys();
        return count is null || by is null ? null : new WrittenLargest(count.Value, by);
    }
}
