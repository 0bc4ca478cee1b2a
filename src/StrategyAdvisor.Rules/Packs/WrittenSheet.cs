using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Facts that a brief shows as they are recorded, as a pack's files name them.</summary>
/// <param name="Titles">By language.</param>
/// <param name="List">Whose entries are the rows; null for facts of the account itself.</param>
/// <param name="Facts">In the order in which they are shown.</param>
public sealed record WrittenSheet(ScalarNode Name, ImmutableSortedDictionary<string, string> Titles, ScalarNode? List, ImmutableArray<ScalarNode> Facts);
