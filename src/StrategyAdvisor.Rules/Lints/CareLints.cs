using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>What a reader of briefs, or the next coach, will miss.</summary>
internal static class CareLints
{
    public static Lint WithoutTest { get; } = new(
        new DiagnosticKind("LINT040", "without-test", "{0} `{1}` has no test", "`advisor rules test --suggest {1}` writes cases to start from", DiagnosticSeverity.Warning),
        "What has no test may be wrong from the first day, and breaks unseen on the day somebody edits a definition that it uses.",
        LintExamples.File("score < 45"),
        $"{LintExamples.File("score < 45")}---\ntests for: low-score\nas of: 2026-06-30\ncases:\n  - case: just below\n    given: {{score: 44}}\n    expect: fires\n",
        FindWithoutTest);

    public static Lint WithoutFigure { get; } = new(
        new DiagnosticKind("LINT041", "warning-without-figure", "the rule compares with a figure, and its warning in `{0}` prints none", "put the value in, as in `{{score}}`", DiagnosticSeverity.Warning),
        "A warning without its figure could stand on any account. With it the reader sees at once how bad it is.",
        $"rules:\n{LintExamples.Rule("score < 45", en: "The score is low.", es: "Hay pocos puntos.")}",
        LintExamples.File("score < 45"),
        FindWithoutFigure);

    public static Lint LanguagesDiffer { get; } = new(
        new DiagnosticKind("LINT042", "languages-differ", "the warning prints {1} in `{0}` and not in `{2}`", "print the same values in every language", DiagnosticSeverity.Warning),
        "Readers of one language are told less than others. Mostly a text was changed and its translation forgotten.",
        $"rules:\n{LintExamples.Rule("score < 45", en: "The score is {score} of {total}.")}",
        LintExamples.File("score < 45"),
        FindLanguagesDiffer);

    public static Lint NamesByCase { get; } = new(
        new DiagnosticKind("LINT043", "names-differ-by-case", "`{0}` and `{1}`, at {2}, differ in spelling only", "give one of them another name", DiagnosticSeverity.Warning),
        "Nobody who reads a condition will see which of the two it means.",
        $"definitions:\n  poor score: |\n    score < 45\n  Poor Score: |\n    score < 30\n\n{LintExamples.File("poor score or Poor Score")}",
        $"definitions:\n  poor score: |\n    score < 45\n  very poor score: |\n    score < 30\n\n{LintExamples.File("poor score and total < 3 or very poor score")}",
        FindNamesByCase);

    private static IEnumerable<LintFinding> FindWithoutTest(LintedPack pack) =>
        from part in pack.Written.Rules.Select(rule => ("rule", rule.Id))
            .Concat(pack.Written.PortfolioRules.Select(rule => ("rule", rule.Id)))
            .Concat(pack.Written.Decisions.Select(decision => ("decision", decision.Name)))
        let what = part.Item1
        let name = part.Item2
        where !pack.Tested.Value.Contains(name.Text)
        select new LintFinding(WithoutTest.Kind.At(name.Location, what, name.Text), name.Text);

    private static IEnumerable<LintFinding> FindWithoutFigure(LintedPack pack) =>
        from rule in pack.Pack.Rules
        where HasFigure(rule)
        let written = pack.Written.Rules.First(written => written.Id.Text == rule.Id)
        from warning in rule.Warnings
        where !Uses.ValuesOf(warning.Value).Any() && !warning.Value.Parts.OfType<WordsPart>().Any(part => part.Text.Any(char.IsDigit))
        select new LintFinding(WithoutFigure.Kind.At(written.Warnings[warning.Key].Location, warning.Key), rule.Id);

    /// <summary>True where a fact itself, not a count of entries, is compared with a figure.</summary>
    private static bool HasFigure(Rule rule) => Uses.All(rule.When.Node).OfType<ComparisonNode>().Any(comparison =>
        comparison.Comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        && comparison.Left is FieldNode { Record: VariableNode { Variable.IsNamed: false }, Type: NumberType or DateType or DaysType }
        && Uses.All(comparison.Right).OfType<ConstantNode>().Any(constant => constant.Value is DaysDuration or MonthsDuration or decimal and not (0 or 1)));

    private static IEnumerable<LintFinding> FindLanguagesDiffer(LintedPack pack)
    {
        foreach (var rule in pack.Pack.Rules)
        {
            var written = pack.Written.Rules.First(written => written.Id.Text == rule.Id).Warnings;
            var printed = rule.Warnings.ToDictionary(warning => warning.Key, warning => Uses.ValuesOf(warning.Value).Select(TypedPrinter.Print).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var (language, values) in printed)
            {
                var other = printed.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => values.Except(printed[key], StringComparer.Ordinal).Any());
                if (other is null) continue;
                var missing = string.Join(", ", values.Except(printed[other], StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => $"`{value}`"));
                yield return new LintFinding(LanguagesDiffer.Kind.At(written[other].Location, language, missing, other), rule.Id);
            }
        }
    }

    private static IEnumerable<LintFinding> FindNamesByCase(LintedPack pack)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var names = pack.Written.Definitions.Select(definition => definition.Name).Concat(pack.Written.Decisions.Select(decision => decision.Name)).ToList();
        foreach (var name in names)
        {
            var spelling = FactRecord.Spelling(name.Text);
            if (pack.Pack.Dictionary.Account.Find(name.Text) is { } fact)
                yield return new LintFinding(NamesByCase.Kind.At(name.Location, name.Text, fact.Name, fact.Declared.ToString()), name.Text);
            else if (!first.TryAdd(spelling, name) && first[spelling].Text != name.Text)
                yield return new LintFinding(NamesByCase.Kind.At(name.Location, name.Text, first[spelling].Text, first[spelling].Location.ToString()), name.Text);
        }
    }
}
