using System.Net;
using System.Text;

namespace StrategyAdvisor.Accounts.Imports.Values;

/// <summary>Takes HTML off a cell: a description comes as its writer saw it.</summary>
internal static class MarkupCell
{
    /// <summary>The text without tags, comments, styles and scripts, its entities decoded and its blanks folded; a text that has no tag comes back as it is.</summary>
    public static string PlainText(string text)
    {
        if (!HasTag(text)) return text;
        var plain = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var tag = text.IndexOf('<', position);
            if (tag < 0 || !IsTag(text, tag))
            {
                var end = tag < 0 ? text.Length : tag + 1;
                plain.Append(text, position, end - position);
                position = end;
                continue;
            }

            plain.Append(text, position, tag - position).Append(' ');
            position = AfterTag(text, tag);
        }

        return string.Join(' ', WebUtility.HtmlDecode(plain.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool HasTag(string text)
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0; i = text.IndexOf('<', i + 1))
        {
            if (IsTag(text, i)) return true;
        }

        return false;
    }

    // `a < b` is none.
    private static bool IsTag(string text, int start) => start + 1 < text.Length && (char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!');

    private static int AfterTag(string text, int tag)
    {
        var closing = text.AsSpan(tag) switch
        {
            ['<', '!', '-', '-', ..] => "-->",
            var rest when rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase) => "</style>",
            var rest when rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) => "</script>",
            _ => ">",
        };
        var end = text.IndexOf(closing, tag, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text.Length : end + closing.Length;
    }
}
