namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>Members, filters and calls after an expression that begins at <paramref name="start"/>.</summary>
    private SyntaxNode ParsePostfix(SyntaxNode target, int start)
    {
        while (true)
        {
            switch (tokens.Current.Kind)
            {
                case TokenKind.Dot:
                    target = ParseMember(target, start);
                    break;
                case TokenKind.OpenSquare when !EndsRange():
                    target = ParseFilter(target, start);
                    break;
                case TokenKind.OpenParenthesis when dialect == Dialect.Standard:
                    target = new InvocationSyntax(target, ParseItems(ParseArgument), tokens.From(start));
                    break;
                case TokenKind.OpenParenthesis:
                    target = SkipCallOfValue(start);
                    break;
                default:
                    return target;
            }
        }
    }

    private SyntaxNode ParseMember(SyntaxNode target, int start)
    {
        var dot = tokens.Next();
        if (tokens.Is(TokenKind.Name))
        {
            var member = tokens.Next();
            return new PathSyntax(target, member.Text, member.Span, tokens.From(start));
        }

        if (!TryPassKeywordInName()) Tell(SyntaxDiagnostics.MemberExpected, dot.Span);
        return new MissingSyntax(tokens.From(start));
    }

    /// <summary>Where a name should stand and a keyword does: tells that and passes it with the words after it.</summary>
    private bool TryPassKeywordInName()
    {
        var word = tokens.Written(tokens.Current);
        if (!Keywords.Contains(word)) return false;
        Tell(SyntaxDiagnostics.KeywordInName, tokens.Current.Span, word);
        tokens.Next();
        tokens.Take(TokenKind.Name);
        return true;
    }

    private FilterSyntax ParseFilter(SyntaxNode list, int start)
    {
        var bracket = Open();
        var condition = ParseExpression();
        ExpectItemEnd();
        Close(bracket);
        return new FilterSyntax(list, condition, tokens.From(start));
    }

    /// <summary>In the last place of a range, whether a <c>[</c> closes it: what follows could not be a filter's condition.</summary>
    private bool EndsRange() => _mayEndRange && !tokens.Ahead(1).StartsExpression;

    private CallSyntax ParseCall(Token function)
    {
        var arguments = ParseItems(ParseArgument);
        return new CallSyntax(function.Text, function.Span, arguments, tokens.From(function.Span.Start));
    }

    private ArgumentSyntax ParseArgument()
    {
        var first = tokens.Current;
        if (first.Kind == TokenKind.Name && tokens.Ahead(1).Kind == TokenKind.Colon)
        {
            tokens.Next();
            tokens.Next();
            var named = ParseExpression();
            return new ArgumentSyntax(first.Text, named, tokens.From(first.Span.Start));
        }

        var value = ParseExpression();
        return new ArgumentSyntax(null, value, tokens.From(first.Span.Start));
    }

    private MissingSyntax SkipCallOfValue(int start)
    {
        Tell(SyntaxDiagnostics.CallOfValue, tokens.Current.Span with { Length = 1 });
        ParseItems(ParseArgument);
        return new MissingSyntax(tokens.From(start));
    }

    /// <summary>Passes <c>function(parameters) body</c>; mistakes in the body are told.</summary>
    private MissingSyntax SkipFunctionLiteral()
    {
        var word = tokens.Next();
        Tell(SyntaxDiagnostics.FunctionLiteral, word.Span);
        if (word.Kind == TokenKind.External) tokens.SkipToBoundary();
        else SkipParametersAndBody();
        return new MissingSyntax(tokens.From(word.Span.Start));
    }

    private void SkipParametersAndBody()
    {
        if (tokens.Is(TokenKind.OpenParenthesis))
        {
            var bracket = Open();
            tokens.Position = tokens.Find(token => token.IsCloser);
            Close(bracket);
        }

        if (tokens.Is(TokenKind.External)) tokens.SkipToBoundary();
        else if (tokens.Current.StartsExpression) ParseExpression();
    }
}
