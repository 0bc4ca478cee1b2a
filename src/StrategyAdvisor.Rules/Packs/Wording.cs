using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Texts in each language of the pack.</summary>
internal static class Wording
{
    /// <summary>Texts without values in them, by language.</summary>
    public static ImmutableSortedDictionary<string, string> Plain(MappingReader reader, string key, ImmutableArray<string> languages) =>
        reader.Languages(key, languages).Each(node => node.Text);

    /// <summary>The same for several keys of one map.</summary>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> ByKey(MappingReader reader, IEnumerable<string> keys, ImmutableArray<string> languages)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var key in keys) texts[key] = Plain(reader, key, languages);
        return texts.ToImmutable();
    }
}
