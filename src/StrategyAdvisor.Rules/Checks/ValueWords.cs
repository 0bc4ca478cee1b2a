using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>What a person reads for the allowed values of facts.</summary>
public sealed class ValueWords(ImmutableDictionary<Field, ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>> words)
{
    /// <summary>True where the pack has words for the value.</summary>
    public bool Has(Field field, string value) => words.TryGetValue(field, out var values) && values.ContainsKey(value);

    /// <summary>A value in a language; where the pack has no words for it, the value as the dictionary writes it.</summary>
    /// <param name="field">As the dictionary declares it; of a list of texts the list's own.</param>
    public string Of(Field field, string value, string language) =>
        words.TryGetValue(field, out var values) && values.TryGetValue(value, out var texts) ? texts.GetValueOrDefault(language, value) : value;
}
