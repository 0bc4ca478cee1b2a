using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        if (_dialect == Dialect.Profile && TryReadUnquotedDate()) return;
        var start = _position;
        SkipDigits();
        if (CharacterAt(_position) == '.' && char.IsAsciiDigit(CharacterAt(_position + 1)))
        {
            _position++;
            SkipDigits();
        }

        SkipExponent();
        var span = Span.Between(start, _position);
        var written = _text.AsSpan(start, span.Length);
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(written, styles, CultureInfo.InvariantCulture, out var number))
            _mistakes.Add(SyntaxDiagnostics.NumberTooLarge, span, written.ToString());
        _tokens.Add(new Token(TokenKind.Number, span, Number: number));
    }

    // Arithmetic by the standard; nobody ever meant it.
    private bool TryReadUnquotedDate()
    {
        const int length = 10;
        var rest = _text.AsSpan(_position);
        if (rest.Length < length || char.IsAsciiLetterOrDigit(CharacterAt(_position + length))) return false;
        var date = rest[..length].ToString();
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
        var span = new Span(_position, length);
        _mistakes.Add(SyntaxDiagnostics.UnquotedDate, span, date);
        Add(TokenKind.Temporal, span, date);
        return true;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(CharacterAt(_position))) _position++;
    }

    private void SkipExponent()
    {
        if (CharacterAt(_position) is not ('e' or 'E')) return;
        var digits = CharacterAt(_position + 1) is '+' or '-' ? _position + 2 : _position + 1;
        if (!char.IsAsciiDigit(CharacterAt(digits))) return;
        _position = digits;
        SkipDigits();
    }

    private void ReadTemporal()
    {
        if (CharacterAt(_position + 1) == '"')
        {
            ReadText(TokenKind.Temporal, _position + 1);
            return;
        }

        var span = new Span(_position, 1);
        _mistakes.Add(SyntaxDiagnostics.LoneAtSign, span);
        Add(TokenKind.Unknown, span);
    }

    /// <summary>Reads a literal that begins at the current position and whose opening quote stands at <paramref name="quote"/>.</summary>
    private void ReadText(TokenKind kind, int quote)
    {
        var end = quote + 1;
        while (CharacterAt(end) is not ('"' or '\n' or '\r') && end < _text.Length) end += _text[end] == '\\' && IsEscapable(end + 1) ? 2 : 1;
        var closed = CharacterAt(end) == '"';
        var span = Span.Between(_position, closed ? end + 1 : end);
        if (!closed) _mistakes.Add(SyntaxDiagnostics.TextNotClosed, span);
        Add(kind, span, TextEscapes.Resolve(_text.AsSpan((quote + 1)..end)));
    }

    private bool IsEscapable(int index) => CharacterAt(index) is '"' or '\\';

    private static bool IsOpeningQuote(char character) => character is '\'' or '“' or '”' or '„' or '‘' or '’' or '«';

    // As in `owner's`: not the beginning of a text.
    private bool IsApostrophe(char character) =>
        character is '\'' or '’' && _position > 0 && WordCharacters.PartAt(_text, _position - 1) > 0;

    private static bool IsClosingQuote(char character, char opening) => opening switch
    {
        '\'' or '‘' or '’' => character is '\'' or '‘' or '’',
        '«' => character is '»',
        _ => character is '“' or '”' or '"',
    };

    private bool TryReadWrongQuotes()
    {
        var opening = _text[_position];
        if (!IsOpeningQuote(opening) || IsApostrophe(opening)) return false;
        var end = _position + 1;
        while (end < _text.Length && _text[end] is not ('\n' or '\r') && !IsClosingQuote(_text[end], opening)) end++;
        if (end == _text.Length || !IsClosingQuote(_text[end], opening)) return false;
        var value = _text[(_position + 1)..end];
        var span = Span.Between(_position, end + 1);
        _mistakes.Add(SyntaxDiagnostics.WrongQuotes, span, value);
        Add(TokenKind.Text, span, value);
        return true;
    }
}
