using System.Text;

namespace StrategyAdvisor.Feel.Text;

/// <summary>Makes characters that would act on a terminal or a reader's eye (controls, direction marks, lone surrogates) visible as <c>\u….</c></summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        var builder = (StringBuilder?)null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmless(text, i))
            {
                builder?.Append(text[i]);
                continue;
            }

            builder ??= new StringBuilder(text, 0, i, text.Length + 16);
            builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
        }

        return builder?.ToString() ?? text;
    }

    private static bool IsHarmless(string text, int index)
    {
        var character = text[index];
        if (char.IsHighSurrogate(character)) return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(character)) return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
