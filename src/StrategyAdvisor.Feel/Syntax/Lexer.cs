using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Cuts an expression into tokens. A mistake still yields the token that was probably meant, so that the parser need not tell it again.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly NameSet _names;
    private readonly Mistakes _mistakes;
    private readonly Dialect _dialect;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private int _position;

    private Lexer(string text, NameSet names, Mistakes mistakes, Dialect dialect)
    {
        _text = text;
        _names = names;
        _mistakes = mistakes;
        _dialect = dialect;
    }

    /// <summary>All tokens of a text; the last one, and only that, is <see cref="TokenKind.End"/>.</summary>
    public static ImmutableArray<Token> Tokens(string text, NameSet names, Mistakes mistakes, Dialect dialect = Dialect.Profile) =>
        new Lexer(text, names, mistakes, dialect).ReadAll();

    private ImmutableArray<Token> ReadAll()
    {
        while (SkipToToken()) ReadToken();
        _tokens.Add(new Token(TokenKind.End, new Span(_text.Length, 0)));
        return _tokens.ToImmutable();
    }

    private void ReadToken()
    {
        var character = _text[_position];
        if (char.IsAsciiDigit(character) || (character == '.' && char.IsAsciiDigit(CharacterAt(_position + 1)))) ReadNumber();
        else if (character == '"') ReadText(TokenKind.Text, _position);
        else if (character == '@') ReadTemporal();
        else if (WordCharacters.StartAt(_text, _position) > 0) ReadName();
        else if (!TryReadSign() && !TryReadWrongQuotes()) ReadUnknown();
    }

    private bool TryReadSign()
    {
        for (var length = Math.Min(Symbols.LongestSign, _text.Length - _position); length > 0; length--)
        {
            var sign = _text.Substring(_position, length);
            var span = new Span(_position, length);
            if (IsTypeBracket(sign)) continue;
            var foreign = Symbols.ForeignSignOf(sign);
            if (foreign is { } meant) _mistakes.Add(SyntaxDiagnostics.ForeignOperator, span, sign, Symbols.WrittenFor(meant));
            if ((foreign ?? Symbols.SignOf(sign)) is not { } kind) continue;
            Add(kind, span);
            return true;
        }

        return false;
    }

    // The `<>` of `function<>->Any` takes no parameters; it is not SQL's "unequal".
    private bool IsTypeBracket(string sign) =>
        _dialect == Dialect.Standard && sign == "<>" && _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Function } or { Text: "context", Kind: TokenKind.Name };

    // One run of strange characters is one mistake.
    private void ReadUnknown()
    {
        var start = _position++;
        while (_position < _text.Length && IsUnknown(_position)) _position++;
        var span = Span.Between(start, _position);
        _mistakes.Add(SyntaxDiagnostics.UnknownCharacter, span, _text.Substring(start, span.Length));
        Add(TokenKind.Unknown, span);
    }

    private bool IsUnknown(int index)
    {
        var character = _text[index];
        if (character <= '~') return character is < ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r') or ';' or '#' or '$' or '\\' or '`' or '~';
        return !char.IsWhiteSpace(character)
            && WordCharacters.StartAt(_text, index) == 0
            && Symbols.ForeignSignOf(character.ToString()) is null
            && !IsOpeningQuote(character);
    }

    private bool SkipToToken()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position])) _position++;
            else if (StartsWith("//")) _position = EndOfLine(_position);
            else if (StartsWith("/*")) SkipComment();
            else return true;
        }

        return false;
    }

    private void SkipComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0) _mistakes.Add(SyntaxDiagnostics.CommentNotClosed, new Span(_position, 2));
        _position = end < 0 ? _text.Length : end + 2;
    }

    private int EndOfLine(int start)
    {
        var end = _text.AsSpan(start).IndexOfAny('\n', '\r');
        return end < 0 ? _text.Length : start + end;
    }

    private bool StartsWith(string sign) => _text.AsSpan(_position).StartsWith(sign, StringComparison.Ordinal);

    /// <summary>The character at an index, or NUL past the end.</summary>
    private char CharacterAt(int index) => index < _text.Length ? _text[index] : '\0';

    private void Add(TokenKind kind, Span span, string text = "")
    {
        _tokens.Add(new Token(kind, span, text));
        _position = span.End;
    }
}
