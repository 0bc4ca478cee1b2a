namespace StrategyAdvisor.Feel.Syntax;

/// <summary>What only full FEEL has: functions of one's own, and types.</summary>
internal sealed partial class ExpressionParser
{
    private static readonly TypeSyntax Unread = new NamedTypeSyntax("");

    /// <summary>A type with nothing behind it.</summary>
    public TypeSyntax ParseWholeType()
    {
        var type = ParseType();
        ExpectEnd();
        return type;
    }

    private InstanceOfSyntax ParseInstanceOf(SyntaxNode value, int start, Token word)
    {
        if (!tokens.Take(TokenKind.Of)) Tell(SyntaxDiagnostics.TypeExpected, word.Span);
        return new InstanceOfSyntax(value, ParseType(), tokens.From(start));
    }

    private SyntaxNode ParseFunction()
    {
        var word = tokens.Next();
        if (!tokens.Is(TokenKind.OpenParenthesis))
        {
            Tell(SyntaxDiagnostics.BracketExpected, word.Span, tokens.Written(word));
            return Missing();
        }

        var parameters = ParseItems(ParseParameter);
        if (tokens.Is(TokenKind.External)) return SkipExternal(word);
        var body = ParseExpression();
        return new FunctionSyntax(parameters, body, tokens.From(word.Span.Start));
    }

    /// <summary>A body in another language: nothing of it is run.</summary>
    private MissingSyntax SkipExternal(Token word)
    {
        Tell(SyntaxDiagnostics.ExternalFunction, tokens.Current.Span);
        tokens.SkipToBoundary();
        return new MissingSyntax(tokens.From(word.Span.Start));
    }

    private FormalParameterSyntax ParseParameter()
    {
        var name = tokens.Next();
        if (name.Kind != TokenKind.Name) Tell(SyntaxDiagnostics.VariableExpected, name.Span, tokens.Written(name));
        var type = tokens.Take(TokenKind.Colon) ? ParseType() : null;
        return new FormalParameterSyntax(name.Text, name.Span, type);
    }

    private TypeSyntax ParseType()
    {
        if (!Enter()) return Unread;
        var type = tokens.Take(TokenKind.Function) ? ParseFunctionType() : ParseNamedType();
        _depth--;
        return type;
    }

    private TypeSyntax ParseNamedType()
    {
        var name = ParseTypeName();
        if (!tokens.Is(TokenKind.Less)) return new NamedTypeSyntax(name);
        tokens.Next();
        TypeSyntax type = name switch
        {
            "list" => new ListTypeSyntax(ParseType()),
            "range" => new RangeTypeSyntax(ParseType()),
            "context" => new ContextTypeSyntax(ParseTypedEntries()),
            _ => Unread,
        };
        if (!tokens.Take(TokenKind.Greater) || type == Unread) Tell(SyntaxDiagnostics.TypeExpected, tokens.Current.Span);
        return type;
    }

    /// <summary>The words of a type's name; <c>date and time</c> has a keyword in it.</summary>
    private string ParseTypeName()
    {
        var name = tokens.Is(TokenKind.Null) ? tokens.Written(tokens.Next()) : tokens.Current.Text;
        if (name.Length == 0) Tell(SyntaxDiagnostics.TypeExpected, tokens.Current.Span);
        tokens.Take(TokenKind.Name);
        if (!tokens.Is(TokenKind.And) || !IsDoubleName(name, tokens.Ahead(1).Text)) return name;
        tokens.Next();
        return $"{name} and {tokens.Next().Text}";
    }

    private static bool IsDoubleName(string first, string second) =>
        (first, second) is ("date", "time") or ("days", "time duration") or ("years", "months duration");

    private ImmutableArray<(string Name, TypeSyntax Type)> ParseTypedEntries()
    {
        var entries = ImmutableArray.CreateBuilder<(string, TypeSyntax)>();
        if (tokens.Is(TokenKind.Greater)) return [];
        do
        {
            var name = tokens.Next();
            if (!tokens.Take(TokenKind.Colon)) Tell(SyntaxDiagnostics.ColonExpected, name.Span, tokens.Written(name));
            entries.Add((name.Text, ParseType()));
        }
        while (tokens.Take(TokenKind.Comma));
        return entries.ToImmutable();
    }

    private TypeSyntax ParseFunctionType()
    {
        var parameters = ImmutableArray.CreateBuilder<TypeSyntax>();
        if (!tokens.Take(TokenKind.Less)) Tell(SyntaxDiagnostics.TypeExpected, tokens.Current.Span);
        if (!tokens.Is(TokenKind.Greater))
        {
            do parameters.Add(ParseType());
            while (tokens.Take(TokenKind.Comma));
        }

        var isArrow = tokens.Take(TokenKind.Greater) && tokens.Take(TokenKind.Minus) && tokens.Take(TokenKind.Greater);
        if (!isArrow) Tell(SyntaxDiagnostics.TypeExpected, tokens.Current.Span);
        return new FunctionTypeSyntax(parameters.ToImmutable(), ParseType());
    }
}
