using NodaTime;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>What a pack changes of a rule, definition or decision of the pack that it extends.</summary>
/// <param name="What">rule, definition or decision.</param>
/// <param name="Parameters">New values by the parameters' names.</param>
/// <param name="Severity">Null where it stays.</param>
/// <param name="Warnings">By language; languages left out stay.</param>
/// <param name="IsOff">The rule is quiet until <paramref name="Until"/>, that day included.</param>
/// <param name="From">The first day of the change; null for always.</param>
/// <param name="Because">Why, for whoever reads the pack next.</param>
public sealed record WrittenChange(
    string What,
    ScalarNode Name,
    ImmutableArray<(ScalarNode Name, ScalarNode Value)> Parameters,
    ScalarNode? Severity,
    ImmutableSortedDictionary<string, ScalarNode> Warnings,
    bool IsOff,
    LocalDate? From,
    LocalDate? Until,
    string Because);

/// <summary>When a rule holds as it is written.</summary>
/// <param name="From">Before this day the rule is as <paramref name="Before"/>; null for always.</param>
/// <param name="Before">What the rule was earlier; null where it was not there, so that it is quiet.</param>
/// <param name="OffFrom">Together with <paramref name="OffUntil"/>: the days on which it is quiet, both included; null for from the beginning.</param>
/// <param name="OffUntil">Null where it is not off.</param>
public sealed record WrittenTerm(LocalDate? From, WrittenRule? Before, LocalDate? OffFrom, LocalDate? OffUntil)
{
    public static WrittenTerm Always { get; } = new(null, null, null, null);
}
