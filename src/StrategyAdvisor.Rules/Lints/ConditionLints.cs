using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Conditions that are the same for every account, or say a thing twice.</summary>
internal static class ConditionLints
{
    public static Lint NeverFires { get; } = new(
        Kind("LINT001", "never-fires", "rule `{0}` never fires: its condition is false for every account", "look at the bounds and allowed values of the facts it compares"),
        "Such a rule looks like protection and is none. The advisor looks at the bounds and allowed values of every fact, so it is sure.",
        LintExamples.File("score > 5 and score < 3"),
        LintExamples.File("score > 3 and score < 5"),
        pack => Whole(pack, always: false, NeverFires!.Kind));

    public static Lint AlwaysFires { get; } = new(
        Kind("LINT002", "always-fires", "rule `{0}` fires for every account", "a warning that everybody gets is read by nobody"),
        "What all accounts have in common is no finding about one of them.",
        LintExamples.File("score >= 0"),
        LintExamples.File("score >= 50"),
        pack => Whole(pack, always: true, AlwaysFires!.Kind));

    public static Lint AlwaysTrue { get; } = new(
        Kind("LINT003", "always-true", "`{0}` is true for every account", "leave it out, or compare with a value that some accounts do not reach"),
        "A part that is always true does nothing. Often a bound of the fact was forgotten, such as that a number is never below 0.",
        LintExamples.File("score >= 0 and total < 10"),
        LintExamples.File("score >= 3 and total < 10"),
        pack => Parts(pack, always: true, AlwaysTrue!.Kind));

    public static Lint NeverTrue { get; } = new(
        Kind("LINT004", "never-true", "`{0}` is false for every account", "leave it out, or compare with a value that some accounts reach"),
        "A part that is never true makes an `and` never fire and does nothing in an `or`.",
        LintExamples.File("score < 0 or total < 10"),
        LintExamples.File("score < 3 or total < 10"),
        pack => Parts(pack, always: false, NeverTrue!.Kind));

    public static Lint SaidTwice { get; } = new(
        Kind("LINT005", "said-twice", "`{0}` stands twice in the same condition", "leave one out; the other may have been meant to say something else"),
        "The second does nothing. Mostly a line was copied and its change forgotten.",
        LintExamples.File("score < 5 and total < 10 and score < 5"),
        LintExamples.File("score < 5 and total < 10"),
        FindSaidTwice);

    public static Lint AlreadySaid { get; } = new(
        Kind("LINT006", "already-said", "`{0}` says nothing new beside `{1}`", "leave it out, or change what is wrong in one of them"),
        "Where one comparison holds only if the other does, the other is idle. One of the two figures is often a slip.",
        LintExamples.File("score < 5 and score < 7"),
        LintExamples.File("score < 5"),
        FindAlreadySaid);

    public static Lint SameCondition { get; } = new(
        Kind("LINT007", "same-condition", "rule `{0}` has the condition of rule `{1}`, at {2}", "make them one rule, or let one ask for something else"),
        "Two findings of one cause count twice: an account looks worse than it is.",
        $"rules:\n{LintExamples.Rule("score < 5")}{LintExamples.Rule("score < 5", "poor-score")}",
        $"rules:\n{LintExamples.Rule("score < 5")}{LintExamples.Rule("score < 3", "poor-score")}",
        FindSameCondition);

    private static DiagnosticKind Kind(string code, string name, string message, string help) => new(code, name, message, help, DiagnosticSeverity.Warning);

    private static IEnumerable<LintFinding> Whole(LintedPack pack, bool always, DiagnosticKind kind) =>
        from rule in pack.Pack.Rules
        where pack.Reasoning.Always(rule.When.Node) == always
        select new LintFinding(kind.At(rule.Place, rule.Id), rule.Id);

    /// <summary>The largest parts that are settled, in conditions that are not.</summary>
    private static IEnumerable<LintFinding> Parts(LintedPack pack, bool always, DiagnosticKind kind) =>
        from expression in pack.Expressions
        where expression.HasPlaces && !(expression is { Part: "when" } && pack.Reasoning.Always(expression.Condition.Node) is not null)
        from part in Settled(pack, expression.Condition.Node, always)
        select Finding(expression, part, kind);

    private static IEnumerable<TypedNode> Settled(LintedPack pack, TypedNode node, bool always)
    {
        var parts = node switch
        {
            LogicNode logic => logic.Operands,
            IfNode choice => [choice.Condition, choice.Then, choice.Else],
            _ => ImmutableArray<TypedNode>.Empty,
        };
        foreach (var part in parts.Where(part => part.Type is BooleanType))
        {
            if (pack.Reasoning.Always(part) == always) yield return part;
            else
                foreach (var inner in Settled(pack, part, always)) yield return inner;
        }
    }

    private static IEnumerable<LintFinding> FindSaidTwice(LintedPack pack) =>
        from expression in pack.Expressions
        where expression.HasPlaces
        from logic in Uses.All(expression.Condition.Node).OfType<LogicNode>()
        from same in logic.Operands.GroupBy(TypedPrinter.Print, StringComparer.Ordinal)
        from again in same.Skip(1)
        select Finding(expression, again, SaidTwice.Kind);

    private static IEnumerable<LintFinding> FindAlreadySaid(LintedPack pack) =>
        from expression in pack.Expressions
        where expression.HasPlaces
        from logic in TopLogic(expression.Condition.Node)
        from pair in Pairs(logic)
        where logic.IsAnd ? pack.Reasoning.Implies(pair.Other, pair.Idle) : pack.Reasoning.Implies(pair.Idle, pair.Other)
        select Finding(expression, pair.Idle, AlreadySaid.Kind, TypedPrinter.Print(pair.Other));

    private static IEnumerable<LogicNode> TopLogic(TypedNode node) => node switch
    {
        LogicNode logic => logic.Operands.SelectMany(TopLogic).Prepend(logic),
        NotNode not => TopLogic(not.Operand),
        IfNode choice => TopLogic(choice.Condition),
        _ => [],
    };

    /// <summary>Comparisons of the same thing that are not the same comparison.</summary>
    private static IEnumerable<(TypedNode Idle, TypedNode Other)> Pairs(LogicNode logic) =>
        from one in logic.Operands
        from other in logic.Operands
        where !ReferenceEquals(one, other) && Compared(one) is { } compared && compared == Compared(other) && TypedPrinter.Print(one) != TypedPrinter.Print(other)
        select (one, other);

    private static string? Compared(TypedNode node) => node switch
    {
        ComparisonNode comparison => TypedPrinter.Print(comparison.Left),
        CodeTestNode test => TypedPrinter.Print(test.Operand),
        _ => null,
    };

    private static IEnumerable<LintFinding> FindSameCondition(LintedPack pack)
    {
        var first = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in pack.Pack.Rules)
        {
            var text = TypedPrinter.Print(rule.When.Node);
            if (Uses.All(rule.When.Node).Any(node => node is ConstantNode { Name: not null })) continue;
            if (!first.TryAdd(text, rule)) yield return new LintFinding(SameCondition.Kind.At(rule.Place, rule.Id, first[text].Id, first[text].Place.ToString()), rule.Id);
        }
    }

    private static LintFinding Finding(Expression expression, TypedNode node, DiagnosticKind kind, params ReadOnlySpan<string> more) =>
        new(kind.At(expression.Condition.Text.Locate(node.Span), [TypedPrinter.Print(node), .. more]), expression.Owner);
}
