namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The words that FEEL keeps for itself. A fact's name may not contain one as a word.</summary>
public static class Keywords
{
    public static ImmutableArray<string> All { get; } =
    [
        "and", "or", "in", "between", "if", "then", "else", "for", "return", "some", "every", "satisfies", "not",
        "instance", "of", "function", "external", "true", "false", "null",
    ];

    public static bool Contains(string word) => Symbols.KeywordOf(word) is not null;
}
