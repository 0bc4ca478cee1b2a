using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Texts in each language of the pack.</summary>
internal static class Wording
{
    /// <summary>Texts without values in them, by language.</summary>
    public static ImmutableSortedDictionary<string, string> Plain(MappingReader reader, string key, ImmutableArray<string> languages) =>
        reader.Languages(key, languages).ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal);
}
