using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Figures: where they stand, and why they are what they are.</summary>
internal static class NumberLints
{
    public static Lint RepeatedNumber { get; } = new(
        new DiagnosticKind("LINT020", "repeated-number", "`{0}` is compared with {1} here and in `{2}`, at {3}", "give the condition a name under `definitions`, with the figure as its parameter", DiagnosticSeverity.Warning),
        "Whoever changes one of the two will not know of the other, and the pack then says two things about one matter.",
        $"rules:\n{LintExamples.Rule("score < 45 and total < 7")}{LintExamples.Rule("score < 45 and level = \"high\"", "high-but-poor")}",
        $"definitions:\n  poor score: |\n    score < 45\n\nrules:\n{LintExamples.Rule("poor score and total < 7")}{LintExamples.Rule("poor score and level = \"high\"", "high-but-poor")}",
        FindRepeated);

    public static Lint ThresholdWithoutWhy { get; } = new(
        new DiagnosticKind("LINT021", "threshold-without-why", "nothing says why `{0}` is {1}", "write the reason under `why`, or name a source of the rule", DiagnosticSeverity.Warning),
        "A figure without a reason cannot be argued with, only believed. A year later nobody dares to change it.",
        $"rules:\n{LintExamples.Rule("score < limit", more: "parameters: {limit: 45}")}",
        $"rules:\n{LintExamples.Rule("score < limit", more: "parameters:\n      limit: {value: 45, why: half of what a good one reaches}")}",
        FindWithoutWhy);

    public static Lint UnusedParameter { get; } = new(
        new DiagnosticKind("LINT022", "unused-parameter", "`{0}` asks nowhere for its parameter `{1}`", "use it, or leave it out", DiagnosticSeverity.Warning),
        "Somebody will turn this knob and wonder why nothing happens.",
        $"rules:\n{LintExamples.Rule("score < 45", more: "parameters:\n      limit: {value: 45, why: half of what a good one reaches}\n    sources: [BOOK]")}",
        $"rules:\n{LintExamples.Rule("score < limit", more: "parameters:\n      limit: {value: 45, why: half of what a good one reaches}")}",
        FindUnused);

    private static IEnumerable<LintFinding> FindRepeated(LintedPack pack)
    {
        var first = new Dictionary<string, (Expression Owner, Location Place)>(StringComparer.Ordinal);
        foreach (var expression in pack.Expressions.Where(expression => expression.HasPlaces))
        {
            foreach (var comparison in Comparisons(expression).Where(comparison => HasFigure(comparison.Right)))
            {
                var text = $"{TypedPrinter.Print(comparison.Left)} {TypedPrinter.Print(comparison.Right)}";
                var place = pack.PlaceOf(expression, comparison);
                if (first.TryAdd(text, (expression, place)) || first[text].Owner.Owner == expression.Owner) continue;
                var arguments = new[] { TypedPrinter.Print(comparison.Left), $"`{TypedPrinter.Print(comparison.Right)}`", first[text].Owner.Owner, first[text].Place.ToString() };
                yield return new LintFinding(RepeatedNumber.Kind.At(place, arguments), expression.Owner);
            }
        }
    }

    /// <summary>Where the condition of a rule is one comparison, another rule of that condition is told as such.</summary>
    private static IEnumerable<ComparisonNode> Comparisons(Expression expression) =>
        Uses.All(expression.Condition.Node).OfType<ComparisonNode>().Where(comparison => expression.Part != "when" || !ReferenceEquals(comparison, expression.Condition.Node));

    /// <summary>A figure written out that is no mere 0 or 1, and nothing that differs from account to account.</summary>
    private static bool HasFigure(TypedNode node) =>
        Uses.All(node).All(part => part is ConstantNode { Name: null } or ArithmeticNode or NegationNode or TodayNode)
        && Uses.All(node).OfType<ConstantNode>().Any(constant => constant.Value is DaysDuration or MonthsDuration or decimal and not (0 or 1));

    private static IEnumerable<LintFinding> FindWithoutWhy(LintedPack pack) =>
        from owner in pack.ParameterOwners
        where owner.Sources == 0
        from parameter in owner.Parameters
        where string.IsNullOrWhiteSpace(parameter.Why)
        select new LintFinding(ThresholdWithoutWhy.Kind.At(parameter.Name.Location, parameter.Name.Text, parameter.Value.Text), owner.Name);

    private static IEnumerable<LintFinding> FindUnused(LintedPack pack) =>
        from owner in pack.ParameterOwners
        let used = NodeChildren.Deep(owner.Roots).OfType<ConstantNode>().Select(constant => constant.Name).OfType<string>().ToHashSet(StringComparer.Ordinal)
        where !owner.Roots.IsEmpty
        from parameter in owner.Parameters
        where !used.Contains(parameter.Name.Text) && !owner.Texts.Any(text => text.Contains(parameter.Name.Text, StringComparison.Ordinal))
        select new LintFinding(UnusedParameter.Kind.At(parameter.Name.Location, owner.Name, parameter.Name.Text), owner.Name);
}
