namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>Passes an opening bracket.</summary>
    private Token Open()
    {
        var bracket = tokens.Next();
        _closers.Add(Symbols.CloserOf(bracket.Kind));
        return bracket;
    }

    /// <summary>Everything between the bracket that is the current token and the one that closes it, cut at commas.</summary>
    private ImmutableArray<T> ParseItems<T>(Func<T> parse)
    {
        var bracket = Open();
        if (!tokens.Is(_closers[^1])) return ParseItemsAfter(parse(), bracket, parse);
        Close(bracket);
        return [];
    }

    private ImmutableArray<T> ParseItemsAfter<T>(T first, Token bracket, Func<T> parse)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        items.Add(first);
        ExpectItemEnd();
        while (tokens.Take(TokenKind.Comma))
        {
            items.Add(parse());
            ExpectItemEnd();
        }

        Close(bracket);
        return items.ToImmutable();
    }

    /// <summary>After an item: tells what should not be there and passes it.</summary>
    private void ExpectItemEnd()
    {
        if (tokens.Current.IsBoundary) return;
        TellUnexpected();
        tokens.SkipToBoundary();
    }

    private void Close(Token bracket)
    {
        var expected = _closers[^1];
        _closers.RemoveAt(_closers.Count - 1);
        if (tokens.Take(expected)) return;
        var isTold = _told == tokens.Position && tokens.Previous == bracket;
        if (!_stopped && !isTold) mistakes.Add(SyntaxDiagnostics.BracketNotClosed, bracket.Span, tokens.Written(bracket), Symbols.TextOf(expected));
        _told = tokens.Position;
        var isWrongBracket = tokens.Current.IsCloser && !_closers.Contains(tokens.Current.Kind);
        if (isWrongBracket) tokens.Next();
    }
}
