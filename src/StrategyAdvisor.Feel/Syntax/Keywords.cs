namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The words that FEEL keeps for itself. A fact's name may not contain one as a word.</summary>
public static class Keywords
{
    public static ImmutableArray<string> All { get; } = [.. Symbols.Keywords.Select(keyword => keyword.Word)];

    public static bool Contains(string word) => Symbols.KeywordOf(word) is not null;
}
