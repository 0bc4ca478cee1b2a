namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary><c>(expression)</c>, <c>(low..high)</c> or <c>(&lt; 10)</c>.</summary>
    private SyntaxNode ParseParentheses()
    {
        var start = tokens.Current.Span.Start;
        var tests = ParseBracketedTests();
        if (tests is [var only]) return only;
        var span = tokens.From(start);
        Tell(SyntaxDiagnostics.ListInParentheses, span);
        return new ListSyntax(tests, span);
    }

    /// <summary>One or more tests in round brackets, or the one range that the round bracket itself begins.</summary>
    private ImmutableArray<SyntaxNode> ParseBracketedTests()
    {
        var bracket = Open();
        var first = ParseTestInside();
        return tokens.Is(TokenKind.DotDot) ? [ParseRangeAfter(first, bracket)] : ParseItemsAfter(first, bracket, ParseTestInside);
    }

    private SyntaxNode ParseTestInside()
    {
        var outer = _mayEndRange;
        _mayEndRange = false;
        var test = ParseTest(Precedence.Or);
        _mayEndRange = outer;
        return test;
    }

    private SyntaxNode ParseListOrRange()
    {
        var bracket = Open();
        if (tokens.Is(TokenKind.CloseSquare))
        {
            Close(bracket);
            return new ListSyntax([], tokens.From(bracket.Span.Start));
        }

        var first = ParseExpression();
        if (tokens.Is(TokenKind.DotDot)) return ParseRangeAfter(first, bracket);
        var items = ParseItemsAfter(first, bracket, () => ParseExpression());
        return new ListSyntax(items, tokens.From(bracket.Span.Start));
    }

    private RangeSyntax ParseOpenRange()
    {
        var bracket = Open();
        return ParseRangeAfter(ParseExpression(), bracket);
    }

    /// <summary>Whether a <c>]</c> where an expression should stand begins a range: two dots follow before anything ends.</summary>
    private bool OpensRange()
    {
        const int longestLow = 100; // so that ten thousand of them do not each look through the whole text
        var here = tokens.Position++;
        var stop = tokens.Find(token => token.IsBoundary || token.Kind == TokenKind.DotDot, longestLow);
        tokens.Position = here;
        return tokens.At(stop).Kind == TokenKind.DotDot;
    }

    private RangeSyntax ParseRangeAfter(SyntaxNode low, Token bracket)
    {
        tokens.Next();
        var high = ParseExpression(mayEndRange: true);
        if (!tokens.Current.IsCloser && !tokens.Is(TokenKind.OpenSquare)) ExpectItemEnd();
        var highIncluded = tokens.Is(TokenKind.CloseSquare);
        CloseRange(bracket);
        return new RangeSyntax(low, bracket.Kind == TokenKind.OpenSquare, high, highIncluded, tokens.From(bracket.Span.Start));
    }

    private void CloseRange(Token bracket)
    {
        if (tokens.Current.Kind is TokenKind.CloseSquare or TokenKind.CloseParenthesis or TokenKind.OpenSquare)
        {
            tokens.Next();
            _closers.RemoveAt(_closers.Count - 1);
        }
        else
        {
            Close(bracket);
        }
    }

    private ContextSyntax ParseContext()
    {
        var start = tokens.Current.Span.Start;
        var entries = ParseItems(ParseEntry);
        return new ContextSyntax(entries, tokens.From(start));
    }

    private ContextEntrySyntax ParseEntry()
    {
        var before = tokens.Previous;
        var key = tokens.Current;
        if (key.Kind is TokenKind.Name or TokenKind.Text) tokens.Next();
        else if (!TryPassKeywordInName()) Tell(SyntaxDiagnostics.KeyExpected, before.Span, tokens.Written(before));
        var isName = key.Kind is TokenKind.Name or TokenKind.Text;
        return new ContextEntrySyntax(isName ? key.Text : "", key.Span, ParseEntryValue(key));
    }

    private SyntaxNode ParseEntryValue(Token key)
    {
        if (!tokens.Is(TokenKind.Colon))
        {
            TellMissingColon(key);
            tokens.Position = tokens.Find(token => token.Kind is TokenKind.Colon or TokenKind.Equal or TokenKind.Comma);
            if (tokens.Current.Kind is not (TokenKind.Colon or TokenKind.Equal)) return Missing();
        }

        tokens.Next();
        return ParseExpression();
    }

    // `{a := 1}` was told by the lexer.
    private void TellMissingColon(Token key)
    {
        var token = tokens.Current;
        var isToldSign = token.Kind == TokenKind.Equal && token.Span.Length > 1;
        if (isToldSign || token.Kind == TokenKind.Unknown) return;
        var word = tokens.Written(token);
        if (Keywords.Contains(word)) Tell(SyntaxDiagnostics.KeywordInName, token.Span, word);
        else Tell(SyntaxDiagnostics.ColonExpected, key.Span, tokens.Written(key));
    }
}
