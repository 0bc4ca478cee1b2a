using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads which checks a pack does not want, and why.</summary>
internal static class SwitchOffReader
{
    public static WrittenSwitchOff? Read(MappingReader item)
    {
        var (check, because) = (item.RequiredScalar("check"), item.RequiredText("because"));
        ImmutableArray<ScalarNode> on = item.Find("on") is ScalarNode ? [.. new[] { item.OptionalScalar("on") }.OfType<ScalarNode>()] : item.Scalars("on");
        return check is null || because is null ? null : new WrittenSwitchOff(check, on, because);
    }
}

/// <summary>A check that is switched off.</summary>
/// <param name="On">For which rules, decisions, definitions, facts, steps or sources; empty for the whole pack.</param>
/// <param name="Because">Why, for whoever reads the pack next.</param>
public sealed record WrittenSwitchOff(ScalarNode Check, ImmutableArray<ScalarNode> On, string Because);
