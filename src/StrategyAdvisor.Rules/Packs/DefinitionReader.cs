using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads one definition or one decision.</summary>
internal static class DefinitionReader
{
    private static readonly ImmutableArray<string> Policies = ["unique", "first", "collect"];

    /// <summary>A name with its expression, or with <c>parameters</c> and <c>value</c>.</summary>
    public static WrittenDefinition? Read(MappingEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Value is not MappingNode mapping)
        {
            var reader = new MappingReader(new MappingNode([entry], entry.Key.Location), "the definitions", diagnostics);
            return RuleReader.Expression(reader, entry.Key.Text, entry.Value) is { } value ? new WrittenDefinition(entry.Key, [], value) : null;
        }

        var full = new MappingReader(mapping, $"the definition `{entry.Key.Text}`", diagnostics);
        var parameters = ParameterReader.Read(full);
        var body = RuleReader.Expression(full, "value", full.Required("value"));
        full.RefuseOtherKeys();
        return body is null ? null : new WrittenDefinition(entry.Key, parameters, body);
    }

    public static WrittenDecision? ReadDecision(MappingReader decision, ImmutableArray<string> languages)
    {
        var name = decision.RequiredScalar("decision");
        var titles = Wording.Plain(decision, "title", languages);
        var parameters = ParameterReader.Read(decision);
        var labels = Labels(decision, languages);
        var policy = Policy(decision);
        var seed = decision.Scalars("seed");
        var forIt = decision.Scalars("speaks for");
        var value = decision.Find("value") is { } node ? RuleReader.Expression(decision, "value", node) : null;
        var table = decision.OptionalScalar("table") is { } drawn ? DecisionTableReader.Read(drawn, policy, decision.Diagnostics) : null;
        if (name is null) return null;
        if (decision.Find("value") is null == decision.Find("table") is null)
            decision.Diagnostics.Add(PackDiagnostics.EitherTableOrValue.At(name.Location, name.Text));
        return value is null && table is null ? null : new WrittenDecision(name, titles, parameters, value, table, labels, seed) { SpeakFor = forIt };
    }

    private static HitPolicy Policy(MappingReader decision)
    {
        if (decision.OptionalScalar("hit policy") is not { } written) return HitPolicy.Unique;
        switch (written.Text)
        {
            case "unique": return HitPolicy.Unique;
            case "first": return HitPolicy.First;
            case "collect": return HitPolicy.Collect;
        }

        decision.Diagnostics.Add(PackDiagnostics.HitPolicy.At(written.Location, written.Text).Suggesting(Suggestion.For(written.Text, Policies) ?? "unique"));
        return HitPolicy.Unique;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels(MappingReader decision, ImmutableArray<string> languages)
    {
        if (decision.Mapping("labels") is not { } labels) return ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;
        return Wording.ByKey(labels, decision.Entries("labels").Select(entry => entry.Key.Text), languages);
    }
}
