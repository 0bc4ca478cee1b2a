using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Which findings fold under others: what one rule says already, another need not say again.</summary>
public static class Implications
{
    /// <summary>For each rule that fires, the firing rule that its finding folds under, or null where it stands by itself.</summary>
    /// <param name="fired">The rules that fire, in the order of the pack; of two that imply each other the first stands.</param>
    public static ImmutableArray<string?> Above(ImmutableArray<Rule> fired)
    {
        var standing = new HashSet<string>(StringComparer.Ordinal);
        var above = ImmutableArray.CreateBuilder<string?>(fired.Length);
        foreach (var rule in fired)
        {
            var higher = fired.FirstOrDefault(other => !ReferenceEquals(other, rule) && Implies(other, rule) && !(Implies(rule, other) && standing.Contains(rule.Id)));
            if (higher is null) standing.Add(rule.Id);
            above.Add(higher?.Id);
        }

        return above.MoveToImmutable();
    }

    /// <summary>The ids of those that fold under no other.</summary>
    public static ImmutableHashSet<string> Standing(ImmutableArray<Rule> fired) =>
        fired.Zip(Above(fired)).Where(pair => pair.Second is null).Select(pair => pair.First.Id).ToImmutableHashSet(StringComparer.Ordinal);

    private static bool Implies(Rule rule, Rule other) => rule.Implies.Contains(other.Id, StringComparer.Ordinal);
}
