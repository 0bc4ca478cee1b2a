using System.Text;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>C# source as far as these tests must understand it: what is code and what is comment.</summary>
internal static class CodeText
{
    /// <summary>The code with its texts, comments left out; line breaks stay, so that line numbers hold.</summary>
    public static string WithoutComments(string code) => Without(code, piece => piece == Piece.Comment);

    /// <summary>The code alone, comments and texts left out; line breaks stay.</summary>
    public static string WithoutTexts(string code) => Without(code, piece => piece != Piece.Code);

    private static string Without(string code, Func<Piece, bool> isLeftOut)
    {
        var kept = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length;)
        {
            var (piece, end) = PieceAt(code, i);
            if (isLeftOut(piece)) kept.Append('\n', code.AsSpan(i, end - i).Count('\n'));
            else kept.Append(code, i, end - i);
            i = end;
        }

        return kept.ToString();
    }

    /// <summary>The comment, the literal or the single character that starts here, and where it ends.</summary>
    private static (Piece Piece, int End) PieceAt(string code, int start)
    {
        if (StartsWith(code, start, "//")) return (Piece.Comment, EndBefore(code, start, "\n"));
        if (StartsWith(code, start, "/*")) return (Piece.Comment, EndAfter(code, start + 2, "*/"));
        if (StartsWith(code, start, "\"\"\"")) return (Piece.Text, EndOfRawText(code, start));
        if (StartsWith(code, start, "@\"")) return (Piece.Text, EndOfText(code, start + 2, '"', escape: '\0'));
        if (code[start] is '"' or '\'') return (Piece.Text, EndOfText(code, start + 1, code[start], escape: '\\'));
        return (Piece.Code, start + 1);
    }

    private static int EndOfRawText(string code, int start)
    {
        var quotes = start;
        while (quotes < code.Length && code[quotes] == '"') quotes++;
        return EndAfter(code, quotes, new string('"', quotes - start));
    }

    private static int EndOfText(string code, int start, char quote, char escape)
    {
        for (var i = start; i < code.Length; i++)
        {
            if (code[i] == escape) i++;
            else if (code[i] == quote) return i + 1;
        }

        return code.Length;
    }

    private static bool StartsWith(string code, int start, string text) => string.CompareOrdinal(code, start, text, 0, text.Length) == 0;

    private static int EndBefore(string code, int start, string text) =>
        code.IndexOf(text, start, StringComparison.Ordinal) is var found and >= 0 ? found : code.Length;

    private static int EndAfter(string code, int start, string text) =>
        code.IndexOf(text, start, StringComparison.Ordinal) is var found and >= 0 ? found + text.Length : code.Length;

    private enum Piece
    {
        Code,
        Text,
        Comment,
    }
}
