using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>
/// Gives every part of a parsed expression its type and every name its meaning. Mistakes become diagnostics, all at once;
/// a part that is mistaken is <see cref="FaultyType"/>, which fits everywhere, so that it is told once.
/// </summary>
public sealed partial class Checker
{
    private readonly Excerpt _text;
    private readonly DiagnosticList _diagnostics;

    private Checker(Excerpt text, DiagnosticList diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
    }

    /// <summary>Checks a parsed expression.</summary>
    /// <param name="expected">The type it must have, or null for any.</param>
    /// <returns>A tree that evaluators may read only if no error was added to <paramref name="diagnostics"/>.</returns>
    public static TypedNode Check(SyntaxNode syntax, Excerpt text, Scope scope, DiagnosticList diagnostics, FeelType? expected = null)
    {
        var checker = new Checker(text, diagnostics);
        return expected is null ? checker.Visit(syntax, scope) : checker.VisitAs(syntax, scope, expected);
    }

    /// <summary>Checks a decision table's cell against the value it tests.</summary>
    /// <param name="tested">The column's expression; every part of the cell asks about it.</param>
    /// <returns>A boolean tree.</returns>
    public static TypedNode CheckTests(UnaryTestsSyntax cell, TypedNode tested, Excerpt text, Scope scope, DiagnosticList diagnostics)
    {
        var checker = new Checker(text, diagnostics);
        if (cell.Tests.IsEmpty) return new ConstantNode(cell.Span, FeelType.Boolean, true);
        var test = checker.AnyOf(cell.Tests, tested, scope, cell.Span);
        return cell.Negated ? new NotNode(cell.Span, test) : test;
    }

    private TypedNode VisitAs(SyntaxNode syntax, Scope scope, FeelType expected)
    {
        var node = AsAllowedText(Visit(syntax, scope, expected), expected);
        return expected.Accepts(node.Type) ? node : Fault(TypingDiagnostics.WrongType, syntax.Span, expected.WithArticle, node.Type.WithArticle);
    }

    private TypedNode Visit(SyntaxNode syntax, Scope scope, FeelType? expected = null) => syntax switch
    {
        NumberSyntax number => new ConstantNode(number.Span, FeelType.Number, number.Value),
        TextSyntax text => new ConstantNode(text.Span, FeelType.Text, text.Value),
        BooleanSyntax boolean => new ConstantNode(boolean.Span, FeelType.Boolean, boolean.Value),
        TemporalSyntax temporal => VisitTemporal(temporal),
        NullSyntax => Fault(TypingDiagnostics.NullValue, syntax.Span),
        NameSyntax name => VisitName(name, scope),
        PathSyntax path => VisitPath(path, scope),
        TestedValueSyntax => Fault(TypingDiagnostics.NoTestedValue, syntax.Span),
        LogicSyntax logic => new LogicNode(logic.Span, logic.IsAnd, [.. logic.Operands.Select(operand => VisitAs(operand, scope, FeelType.Boolean))]),
        ComparisonSyntax comparison => VisitComparison(comparison, scope),
        BetweenSyntax between => VisitBetween(between, scope),
        InSyntax membership => AnyOf(membership.Tests, Visit(membership.Value, scope), scope, membership.Span),
        NegationSyntax negation => VisitNegation(negation, scope),
        ArithmeticSyntax arithmetic => VisitArithmetic(arithmetic, scope),
        IfSyntax choice => VisitIf(choice, scope, expected),
        CallSyntax call => VisitCall(call, scope),
        FilterSyntax filter => VisitFilter(filter, scope),
        QuantifierSyntax quantifier => VisitQuantifier(quantifier, 0, scope),
        ForSyntax loop => VisitFor(loop, scope),
        ListSyntax list => VisitList(list, scope, expected),
        ContextSyntax context => VisitContext(context, scope),
        RangeSyntax range => VisitRange(range, scope),
        MissingSyntax => Faulty(syntax.Span),
        StepsSyntax => Fault(TypingDiagnostics.Unplaced, syntax.Span, "a series of numbers"),
        _ => Fault(TypingDiagnostics.Unplaced, syntax.Span, "a test"),
    };

    private static ConstantNode Faulty(Span span) => new(span, FeelType.Faulty, null);

    private ConstantNode Fault(DiagnosticKind kind, Span span, params ReadOnlySpan<string> arguments)
    {
        _diagnostics.Add(kind.At(_text.Locate(span), arguments));
        return Faulty(span);
    }

    private ConstantNode FaultNear(string? suggestion, DiagnosticKind kind, Span span, params ReadOnlySpan<string> arguments)
    {
        _diagnostics.Add(kind.At(_text.Locate(span), arguments).Suggesting(suggestion));
        return Faulty(span);
    }

    /// <summary>A text in quotes takes the allowed values of what it is compared with or stands for.</summary>
    private TypedNode AsAllowedText(TypedNode node, FeelType target)
    {
        if (target is not TextType { Allowed: { } allowed } || node is not ConstantNode { Value: string text, Type: TextType { Allowed: null } }) return node;
        var index = allowed.IndexOf(text);
        return index >= 0
            ? new ConstantNode(node.Span, target, allowed.Values[index])
            : FaultText(node.Span, text, allowed);
    }

    private ConstantNode FaultText(Span span, string text, AllowedValues allowed)
    {
        var suggestion = Suggestion.For(text, allowed.Values);
        _diagnostics.Add(TypingDiagnostics.NotAllowed.At(_text.Locate(span), text, allowed.ToString()).Suggesting(suggestion));
        return Faulty(span);
    }

    private IfNode VisitIf(IfSyntax choice, Scope scope, FeelType? expected)
    {
        var condition = VisitAs(choice.Condition, scope, FeelType.Boolean);
        var then = Visit(choice.Then, scope, expected);
        var otherwise = Visit(choice.Else, scope, expected);
        var target = expected ?? (then.Type is TextType { Allowed: not null } ? then.Type : otherwise.Type);
        (then, otherwise) = (AsAllowedText(then, target), AsAllowedText(otherwise, target));
        if (then.Type.Accepts(otherwise.Type)) return new IfNode(choice.Span, Common(then.Type, otherwise.Type), condition, then, otherwise);
        var fault = Fault(TypingDiagnostics.MixedBranches, choice.Span, then.Type.WithArticle, otherwise.Type.WithArticle);
        return new IfNode(choice.Span, FeelType.Faulty, condition, fault, fault);
    }

    /// <summary>The type of a value that is one or the other: units and allowed values survive only where both have them.</summary>
    private static FeelType Common(FeelType left, FeelType right) => (left, right) switch
    {
        (FaultyType, _) => right,
        (NumberType { Unit: var unit }, NumberType other) => unit == NumberUnit.None ? other : left,
        (TextType { Allowed: not null }, TextType { Allowed: null }) => right,
        _ => left,
    };
}
