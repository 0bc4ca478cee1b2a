using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Reads FEEL (DMN 1.5, 10.3.1). Never throws on any text and always returns a tree; what is wrong goes to the diagnostics, several mistakes at once.</summary>
public static class Parser
{
    /// <summary>Reads a condition or a value.</summary>
    /// <param name="names">The names that may stand in it, functions and members included.</param>
    /// <param name="limits">How long and deep it may be; null for <see cref="ExpressionLimits.Default"/>.</param>
    /// <param name="dialect">How much of FEEL may be written.</param>
    /// <returns>The tree, with <see cref="MissingSyntax"/> where an expression was expected and none was found.</returns>
    public static SyntaxNode ParseExpression(
        Excerpt text, NameSet names, DiagnosticList diagnostics, ExpressionLimits? limits = null, Dialect dialect = Dialect.Profile) =>
        Parse(text, names, diagnostics, limits, dialect, parser => parser.ParseWhole(), place => new MissingSyntax(place));

    /// <summary>Reads the input cell of a decision table: <c>-</c>, tests separated by commas, or <c>not(tests)</c>.</summary>
    /// <param name="names">The names that may stand in it, functions and members included.</param>
    /// <param name="limits">How long and deep it may be; null for <see cref="ExpressionLimits.Default"/>.</param>
    /// <param name="dialect">How much of FEEL may be written.</param>
    public static UnaryTestsSyntax ParseUnaryTests(
        Excerpt text, NameSet names, DiagnosticList diagnostics, ExpressionLimits? limits = null, Dialect dialect = Dialect.Profile) =>
        Parse(text, names, diagnostics, limits, dialect, parser => parser.ParseCell(), place => new UnaryTestsSyntax([new MissingSyntax(place)], false, place));

    /// <summary>Reads a type of full FEEL: <c>list&lt;number&gt;</c>.</summary>
    /// <returns>Null where the text is no type.</returns>
    public static TypeSyntax? ParseType(string text)
    {
        var mistakes = new Mistakes();
        var tokens = new TokenReader(text, Lexer.Tokens(text, NameSet.Empty, mistakes, Dialect.Standard));
        var type = new ExpressionParser(tokens, mistakes, ExpressionLimits.Default.Depth, Dialect.Standard).ParseWholeType();
        return mistakes.Count == 0 ? type : null;
    }

    private static T Parse<T>(
        Excerpt text, NameSet names, DiagnosticList diagnostics, ExpressionLimits? limits, Dialect dialect, Func<ExpressionParser, T> parse, Func<Span, T> missing)
        where T : SyntaxNode
    {
        limits ??= ExpressionLimits.Default;
        var mistakes = new Mistakes();
        var tree = ParseWithin(limits, text.Text, names, mistakes, dialect, parse, missing);
        mistakes.TellTo(diagnostics, text);
        return tree;
    }

    private static T ParseWithin<T>(
        ExpressionLimits limits, string text, NameSet names, Mistakes mistakes, Dialect dialect, Func<ExpressionParser, T> parse, Func<Span, T> missing)
        where T : SyntaxNode
    {
        var whole = new Span(0, text.Length);
        if (text.Length > limits.Length)
        {
            mistakes.Add(SyntaxDiagnostics.TooLong, whole, Invariant(text.Length), Invariant(limits.Length));
            return missing(whole);
        }

        var tokens = new TokenReader(text, Lexer.Tokens(text, names, mistakes, dialect));
        var parser = new ExpressionParser(tokens, mistakes, limits.Depth, dialect);
        var tree = parse(parser);
        if (SyntaxDepth.FirstBeyond(tree, limits.Depth) is not { } tooDeep) return tree;
        parser.TellTooDeep(tooDeep.Span);
        return missing(whole);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
