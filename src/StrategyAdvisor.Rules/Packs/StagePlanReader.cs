using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads the sections that a pack has once: <c>stage plan</c> and <c>brief</c>.</summary>
internal static class StagePlanReader
{
    /// <param name="before">What another file of the pack said already, or null.</param>
    public static WrittenStagePlan? Read(MappingReader document, WrittenStagePlan? before)
    {
        if (document.Mapping("stage plan") is not { } plan) return before;
        var fact = plan.RequiredScalar("fact");
        var stages = plan.Sequence("stages")
            .Select(node => MappingReader.Of(node, "the stage", document.Diagnostics)).OfType<MappingReader>()
            .Select(ReadStage).OfType<WrittenStage>().ToImmutableArray();
        var first = plan.Mapping("decide first") is { } hold ? ReadDecideFirst(hold) : null;
        plan.RefuseOtherKeys();
        if (before is not null) document.Diagnostics.Add(PackDiagnostics.SectionTwice.At(plan.Location, "stage plan", before.Fact.Location.ToString()));
        return before ?? (fact is null ? null : new WrittenStagePlan(fact, stages) { DecideFirst = first });
    }

    /// <param name="before">What another file of the pack said already, or null.</param>
    public static WrittenRoles? ReadRoles(MappingReader document, ImmutableArray<string> languages, WrittenRoles? before)
    {
        if (document.Mapping("brief") is not { } brief) return before;
        var roles = new WrittenRoles(
            brief.OptionalScalar("status"), brief.OptionalScalar("verdict"), brief.Scalars("kind"), brief.Scalars("because"), brief.Scalars("also"), Owners(brief, languages));
        brief.RefuseOtherKeys();
        if (before is not null) document.Diagnostics.Add(PackDiagnostics.SectionTwice.At(brief.Location, "brief", "another file of the pack"));
        return before ?? roles;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Owners(MappingReader brief, ImmutableArray<string> languages)
    {
        var roles = brief.Entries("owners").Select(entry => entry.Key.Text).ToList();
        var owners = roles.Count == 0 ? null : brief.Mapping("owners");
        return Wording.ByKey(owners!, roles, languages);
    }

    private static WrittenDecideFirst? ReadDecideFirst(MappingReader reader)
    {
        var (stages, verdicts, step) = (reader.Scalars("stages"), reader.Scalars("verdict"), reader.RequiredScalar("step"));
        reader.RefuseOtherKeys();
        return step is null ? null : new WrittenDecideFirst(stages, verdicts, step);
    }

    private static WrittenStage? ReadStage(MappingReader reader)
    {
        var (stage, steps) = (reader.RequiredScalar("stage"), reader.Scalars("steps"));
        reader.RefuseOtherKeys();
        return stage is null ? null : new WrittenStage(stage, steps);
    }
}
