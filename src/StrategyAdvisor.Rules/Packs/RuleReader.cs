using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads one rule or one step.</summary>
internal static class RuleReader
{
    public static WrittenRule? Read(MappingReader rule, ScalarNode? group, ImmutableArray<string> languages)
    {
        var id = rule.RequiredScalar("rule");
        group = rule.OptionalScalar("group") ?? group ?? rule.RequiredScalar("group");
        var titles = Wording.Plain(rule, "title", languages);
        var parameters = ParameterReader.Read(rule);
        var when = Expression(rule, "when", rule.Required("when"));
        var severity = rule.RequiredScalar("severity");
        var warnings = rule.Languages("warning", languages);
        var (steps, sources) = (rule.Scalars("next steps"), rule.Scalars("sources"));
        var (seed, implies) = (rule.Scalars("seed"), rule.Scalars("implies"));
        var from = ChangeReader.Day(rule, "from");
        return id is null || group is null || when is null || severity is null
            ? null
            : new WrittenRule(id, group, titles, parameters, when, severity, warnings, steps, sources, seed, implies) { Term = WrittenTerm.Always with { From = from } };
    }

    public static WrittenStep? ReadStep(MappingReader step, ImmutableArray<string> languages)
    {
        var id = step.RequiredScalar("step");
        var texts = step.Languages("do", languages);
        var phase = step.RequiredScalar("phase");
        var track = step.OptionalScalar("track");
        var (owner, within) = (step.RequiredScalar("owner"), step.RequiredScalar("within"));
        var (after, seed) = (step.Scalars("after"), step.Scalars("seed"));
        return id is null || phase is null || owner is null || within is null ? null : new WrittenStep(id, texts, phase, track, owner, within, after, seed);
    }

    /// <summary>An expression under a key; where YAML has already changed it, a diagnostic explains how.</summary>
    public static Excerpt? Expression(MappingReader reader, string key, DocumentNode? node)
    {
        if (node is null) return null;
        if (ScalarHazards.Explain(node, key) is { } hazard)
        {
            reader.Diagnostics.Add(hazard);
            return null;
        }

        return node is ScalarNode scalar ? scalar.Excerpt : null;
    }
}
