namespace StrategyAdvisor.Facts.Documents;

/// <summary>Texts by language, in ordinal order of the languages.</summary>
public static class LanguageTexts
{
    /// <summary>Makes something of the text of every language.</summary>
    /// <remarks><c>ToImmutableSortedDictionary</c> goes by way of a tree of pairs, whose code is compiled anew at every start.</remarks>
    public static ImmutableSortedDictionary<string, TMade> Each<TText, TMade>(this ImmutableSortedDictionary<string, TText> texts, Func<TText, TMade> make)
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, TMade>(StringComparer.Ordinal);
        foreach (var (language, text) in texts) made.Add(language, make(text));
        return made.ToImmutable();
    }
}
