namespace StrategyAdvisor.Feel.Syntax;

/// <summary>
/// Which characters make a word of a name (DMN 1.5, 10.3.1.2, rules 27 to 30): letters of any script, marks, digits past the first place, <c>_</c>,
/// and every character beyond U+FFFF.
/// </summary>
internal static class WordCharacters
{
    /// <summary>How many UTF-16 units of a word's first character stand at <paramref name="index"/>; 0 where none does.</summary>
    public static int StartAt(string text, int index)
    {
        if (index >= text.Length) return 0;
        var character = text[index];
        if (char.IsLetter(character) || character == '_') return 1;
        return index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]) ? 2 : 0;
    }

    /// <summary>How many UTF-16 units of a word's further character stand at <paramref name="index"/>; 0 where none does.</summary>
    public static int PartAt(string text, int index)
    {
        if (index >= text.Length) return 0;
        return char.IsDigit(text[index]) || IsMark(text[index]) ? 1 : StartAt(text, index);
    }

    /// <summary>Where the word that covers <paramref name="start"/> ends.</summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (PartAt(text, end) is var length and > 0) end += length;
        return end;
    }

    /// <summary>Whether a text reads as words with single spaces between them, none of them a keyword.</summary>
    public static bool IsPlainName(string text) =>
        StartAt(text, 0) > 0
        && text.Split(' ').All(word => word.Length > 0 && EndOfWord(word, 0) == word.Length && !Keywords.Contains(word) && IsDigitOrStart(word));

    private static bool IsDigitOrStart(string word) => char.IsDigit(word[0]) || StartAt(word, 0) > 0;

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
