using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules;

/// <summary>What was read of a pack and its tests before, for those who read them after each save: only what changed is read again, and what comes of it is the same.</summary>
public sealed class PackMemory
{
    internal DocumentMemory Documents { get; } = new();

    internal DictionaryMemory Dictionary { get; } = new();

    internal SuiteMemory Suites { get; } = new();
}
