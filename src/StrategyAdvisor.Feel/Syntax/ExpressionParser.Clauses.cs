using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    private IfSyntax ParseIf()
    {
        var word = tokens.Next();
        var condition = ParseExpression();
        var then = ParseClause(TokenKind.Then, SyntaxDiagnostics.IfWithoutThen, word);
        var otherwise = ParseClause(TokenKind.Else, SyntaxDiagnostics.IfWithoutElse, word);
        return new IfSyntax(condition, then, otherwise, tokens.From(word.Span.Start));
    }

    private QuantifierSyntax ParseQuantifier()
    {
        var word = tokens.Next();
        var bindings = ParseBindings();
        var condition = ParseClause(TokenKind.Satisfies, SyntaxDiagnostics.SatisfiesMissing, word);
        return new QuantifierSyntax(word.Kind == TokenKind.Every, bindings, condition, tokens.From(word.Span.Start));
    }

    private ForSyntax ParseFor()
    {
        var word = tokens.Next();
        var bindings = ParseBindings();
        var result = ParseClause(TokenKind.Return, SyntaxDiagnostics.ReturnMissing, word);
        return new ForSyntax(bindings, result, tokens.From(word.Span.Start));
    }

    /// <summary>A keyword and the expression after it.</summary>
    /// <param name="absent">What to tell where the keyword is not written at all.</param>
    /// <param name="word">The word that began the whole construct.</param>
    private SyntaxNode ParseClause(TokenKind keyword, DiagnosticKind absent, Token word)
    {
        if (tokens.Take(keyword)) return ParseExpression();
        var next = tokens.Find(token => token.IsClause || token.Kind is TokenKind.Comma or TokenKind.If or TokenKind.For);
        if (tokens.At(next).Kind == keyword)
        {
            TellUnexpected();
            tokens.Position = next + 1;
            return ParseExpression();
        }

        Tell(absent, word.Span, tokens.Written(word));
        return tokens.Current.StartsExpression ? ParseExpression() : Missing();
    }

    private ImmutableArray<BindingSyntax> ParseBindings()
    {
        var bindings = ImmutableArray.CreateBuilder<BindingSyntax>();
        do bindings.Add(ParseBinding());
        while (tokens.Take(TokenKind.Comma));
        return bindings.ToImmutable();
    }

    private BindingSyntax ParseBinding()
    {
        var before = tokens.Previous;
        var name = tokens.Current;
        if (name.Kind != TokenKind.Name) Tell(SyntaxDiagnostics.VariableExpected, before.Span, tokens.Written(before));
        if (name.Kind == TokenKind.Name || tokens.Ahead(1).Kind == TokenKind.In) tokens.Next();
        if (!tokens.Take(TokenKind.In)) Tell(SyntaxDiagnostics.InExpected, name.Span, name.Text);
        var list = tokens.Current.StartsExpression || tokens.Previous.Kind == TokenKind.In ? ParseBindingList() : Missing();
        return new BindingSyntax(name.Text, name.Span, list);
    }

    /// <summary>A list, or the whole numbers from one to another: <c>for i in 1..n</c>.</summary>
    private SyntaxNode ParseBindingList()
    {
        var start = tokens.Current.Span.Start;
        var list = ParseExpression();
        if (!tokens.Take(TokenKind.DotDot)) return list;
        var last = ParseExpression();
        return new StepsSyntax(list, last, tokens.From(start));
    }
}
