using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class Lexer
{
    /// <summary>
    /// Reads a keyword or a name. Words and known names that stand side by side make one name: FEEL has no operator that is written as nothing,
    /// so <c>last contct</c> is a name that nobody knows, and one mistake.
    /// </summary>
    private void ReadName()
    {
        if (TryReadIsNull() || TryReadKeyword()) return;
        var start = _position;
        var end = start;
        var pieces = new List<string>();
        while (_position < _text.Length && WordCharacters.PartAt(_text, _position) > 0 && (pieces.Count == 0 || !EndsName()))
        {
            end = ReadPiece(out var piece);
            pieces.Add(piece);
            for (_position = end; char.IsWhiteSpace(CharacterAt(_position));) _position++;
        }

        Add(TokenKind.Name, Span.Between(start, end), string.Join(' ', pieces));
    }

    /// <summary>The longest known name, or else the word, at the current position; returns where it ends.</summary>
    private int ReadPiece(out string piece)
    {
        var end = EndOfKnownName(out var known);
        if (known is null) end = WordCharacters.EndOfWord(_text, _position);
        piece = known ?? _text[_position..end];
        return end;
    }

    private int EndOfKnownName(out string? known)
    {
        var end = _position + _names.LongestMatch(_text, _position, out known);
        var cutsWord = end > _position && WordCharacters.PartAt(_text, end) > 0 && WordCharacters.PartAt(_text, end - 1) > 0;
        if (cutsWord || (known is not null && Keywords.Contains(known))) known = null;
        return end;
    }

    private bool EndsName()
    {
        EndOfKnownName(out var known);
        return known is null && (KeywordAt(_position, out _) is not null || NullTestAt(_position, out _) is not null);
    }

    private bool TryReadKeyword()
    {
        EndOfKnownName(out var known);
        if (known is not null || KeywordAt(_position, out var word) is not { } keyword) return false;
        var span = new Span(_position, word.Length);
        if (keyword != word) _mistakes.Add(SyntaxDiagnostics.KeywordInCapitals, span, word, keyword);
        Add(Symbols.KeywordOf(keyword)!.Value, span);
        return true;
    }

    /// <summary>The keyword that stands at an index, also where it is written in capitals; null for any other word.</summary>
    private string? KeywordAt(int index, out string word)
    {
        word = _text[index..WordCharacters.EndOfWord(_text, index)];
        if (Keywords.Contains(word)) return word;
        var lower = word.ToLowerInvariant();
        if (!Keywords.Contains(lower) || !(IsCapitals(word) || word is "True" or "False" or "Null")) return null;
        return IsMemberOrKey(index + word.Length) ? null : lower;
    }

    private static bool IsCapitals(string word) => word.All(char.IsAsciiLetterUpper);

    private bool IsMemberOrKey(int end)
    {
        while (char.IsWhiteSpace(CharacterAt(end))) end++;
        return CharacterAt(end) == ':' || (_tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Dot);
    }

    // `x is null` is the commonest guess at FEEL's `x = null`.
    private bool TryReadIsNull()
    {
        if (_tokens.Count == 0 || NullTestAt(_position, out var end) is not { } kind) return false;
        var whole = Span.Between(_position, end);
        var (written, right) = kind == TokenKind.Equal ? ("is null", "= null") : ("is not null", "!= null");
        _mistakes.Add(SyntaxDiagnostics.ForeignOperator, whole, written, right);
        Add(kind, whole with { Length = whole.Length - "null".Length });
        return true;
    }

    /// <summary>What <c>is null</c> or <c>is not null</c> at an index means, and where it ends; null where neither stands.</summary>
    private TokenKind? NullTestAt(int index, out int end)
    {
        if (!IsWord(index, "is", out end)) return null;
        var negated = IsWord(end, "not", out var afterNot);
        if (!IsWord(negated ? afterNot : end, "null", out end)) return null;
        return negated ? TokenKind.NotEqual : TokenKind.Equal;
    }

    private bool IsWord(int index, string word, out int end)
    {
        while (char.IsWhiteSpace(CharacterAt(index))) index++;
        end = index + word.Length;
        return string.CompareOrdinal(_text, index, word, 0, word.Length) == 0 && WordCharacters.PartAt(_text, end) == 0;
    }
}
