namespace StrategyAdvisor.Rules.Explanations;

/// <summary>The entries of a list of which a condition says the same, value for value, told once for all of them.</summary>
/// <param name="Entries">Who they are, in the order of the list; empty where the part speaks of no entry.</param>
/// <param name="Part">What holds of each of them: the part as the first of them has it.</param>
public sealed record ConditionGroup(ImmutableArray<string> Entries, ConditionPart Part)
{
    /// <summary>The parts of a condition, entries alike together where the first of them stands; a part of no entry is a group of its own.</summary>
    internal static ImmutableArray<ConditionGroup> Of(ImmutableArray<ConditionPart> parts)
    {
        var groups = new OrderedDictionary<ConditionPart, ImmutableArray<string>>(parts.Length, AlikeParts.Instance);
        foreach (var part in parts)
        {
            groups.TryGetValue(part, out var entries);
            groups[part] = part.Entry is { } entry ? [.. entries.IsDefault ? [] : entries, entry] : [];
        }

        return [.. groups.Select(group => new ConditionGroup(group.Value, group.Key))];
    }

    /// <summary>Two parts are alike that say the same of two entries; a part of no entry is like no other.</summary>
    private sealed class AlikeParts : IEqualityComparer<ConditionPart>
    {
        public static readonly AlikeParts Instance = new();

        public bool Equals(ConditionPart? one, ConditionPart? other) =>
            ReferenceEquals(one, other) || (one?.Entry is not null && other?.Entry is not null && SaysTheSame(one, other));

        public int GetHashCode(ConditionPart part) => HashCode.Combine(part.Text, part.Value);

        private static bool SaysTheSame(ConditionPart one, ConditionPart other) =>
            (one.Text, one.Value, one.Heading, one.IsTerm, one.IsCondition) == (other.Text, other.Value, other.Heading, other.IsTerm, other.IsCondition)
            && one.Parts.Length == other.Parts.Length
            && one.Parts.Zip(other.Parts).All(pair => pair.First.Entry == pair.Second.Entry && SaysTheSame(pair.First, pair.Second));
    }
}
