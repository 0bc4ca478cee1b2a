using System.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The escapes of a text literal: <c>\" \' \\ \n \r \t \uXXXX \UXXXXXX</c> (DMN 1.5, 10.3.1.2, rule 64).</summary>
/// <remarks>A backslash before anything else stands for itself, so that regular expressions such as <c>"\d+"</c> need no doubling.</remarks>
internal static class TextEscapes
{
    public static string Resolve(ReadOnlySpan<char> written)
    {
        if (!written.Contains('\\')) return written.ToString();
        var builder = new StringBuilder(written.Length);
        while (!written.IsEmpty)
        {
            var length = AppendNext(builder, written);
            written = written[length..];
        }

        return builder.ToString();
    }

    /// <summary>The literal, with its quotes, that stands for a text.</summary>
    public static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++) AppendWritten(builder, text, i);
        return builder.Append('"').ToString();
    }

    private static int AppendNext(StringBuilder builder, ReadOnlySpan<char> written)
    {
        if (written[0] != '\\' || written.Length == 1) return AppendCharacter(builder, written[0], 1);
        return written[1] switch
        {
            '"' or '\'' or '\\' => AppendCharacter(builder, written[1], 2),
            'n' => AppendCharacter(builder, '\n', 2),
            'r' => AppendCharacter(builder, '\r', 2),
            't' => AppendCharacter(builder, '\t', 2),
            'u' => AppendCodePoint(builder, written, digits: 4),
            'U' => AppendCodePoint(builder, written, digits: 6),
            _ => AppendCharacter(builder, '\\', 1),
        };
    }

    private static int AppendCharacter(StringBuilder builder, char character, int length)
    {
        builder.Append(character);
        return length;
    }

    private static int AppendCodePoint(StringBuilder builder, ReadOnlySpan<char> written, int digits)
    {
        var length = digits + 2;
        if (written.Length < length || !int.TryParse(written[2..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return AppendCharacter(builder, '\\', 1);
        if (code <= char.MaxValue) return AppendCharacter(builder, (char)code, length);
        if (!Rune.IsValid(code)) return AppendCharacter(builder, '\\', 1);
        builder.Append(char.ConvertFromUtf32(code));
        return length;
    }

    private static void AppendWritten(StringBuilder builder, string text, int index)
    {
        var character = text[index];
        _ = character switch
        {
            '"' or '\\' => builder.Append('\\').Append(character),
            '\n' => builder.Append("\\n"),
            '\r' => builder.Append("\\r"),
            '\t' => builder.Append("\\t"),
            _ when IsPrintable(text, index) => builder.Append(character),
            _ => builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
        };
    }

    private static bool IsPrintable(string text, int index)
    {
        var character = text[index];
        if (char.IsHighSurrogate(character)) return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(character)) return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
