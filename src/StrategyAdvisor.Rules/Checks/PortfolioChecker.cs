using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Resolves and types the rules and figures over many accounts.</summary>
internal sealed class PortfolioChecker(
    WrittenPack pack, ExpressionChecker checker, NamedExpressions names, TemplateChecker templates, ReferenceChecker references, DiagnosticList diagnostics)
{
    private readonly MeasureChecker _measures = new(pack.Dictionary, checker, diagnostics);

    public PortfolioPart Check() => new([.. pack.PortfolioRules.Select(Rule)], [.. pack.Figures.Select(Figure)]);

    private PortfolioRule Rule(WrittenPortfolioRule written)
    {
        var group = references.Group(written.Group);
        var steps = references.Steps(written.NextSteps);
        RefuseSteps(written.NextSteps);
        var symbols = new GroupSymbols(ParameterChecker.Check(written.Parameters, diagnostics));
        var measured = _measures.Check(written.Measures, written.GroupBy, written.GroupWhere, written.Coverage, AccountScope(written.Parameters), symbols);
        var scope = new Scope(measured.Group, symbols);
        var when = checker.Check(written.When, scope, FeelType.Boolean);
        var severity = checker.CheckSeverity(written.Severity, scope);
        return new PortfolioRule(
            written.Id.Text, group, written.Titles, measured, Largest(written, measured), new Condition(when, written.When),
            new Condition(severity, written.Severity.Excerpt), Texts(written.Warnings, scope), steps, references.Sources(written.Sources), references.Seed(written.Seed), written.Id.Location);
    }

    private PortfolioFigure Figure(WrittenFigure written)
    {
        var symbols = new GroupSymbols(ParameterChecker.Check(written.Parameters, diagnostics));
        var measured = _measures.Check(written.Measures, [], null, written.Coverage, AccountScope(written.Parameters), symbols);
        var scope = new Scope(measured.Group, symbols);
        var value = checker.Check(written.Value, scope);
        if (value.Type is not (NumberType or DaysType or DateType or FaultyType))
            diagnostics.Add(PortfolioDiagnostics.FigureValue.At(written.Value.Locate(value.Span), written.Id.Text, value.Type.WithArticle));
        return new PortfolioFigure(
            written.Id.Text, written.Titles, measured, new Condition(value, written.Value), written.Unit is { } unit ? new NumberType(unit) : value.Type,
            Texts(written.Texts, scope), references.Sources(written.Sources), references.Seed(written.Seed));
    }

    // The parameters were checked once already; what is wrong with them has been told.
    private Scope AccountScope(ImmutableArray<WrittenParameter> parameters) =>
        new(checker.Account, new PackSymbols(names, ParameterChecker.Check(parameters, new DiagnosticList())));

    private ImmutableSortedDictionary<string, Template> Texts(ImmutableSortedDictionary<string, ScalarNode> texts, Scope scope) =>
        texts.Each(text => templates.Check(text, scope));

    private LargestGroups? Largest(WrittenPortfolioRule rule, MeasureSet measured)
    {
        if (rule.Largest is not { } largest) return null;
        if (measured.Grouping is Grouping.None) diagnostics.Add(PortfolioDiagnostics.OnlyWithoutGroups.At(largest.By.Location));
        var candidates = measured.Measures.Where(measure => !measure.IsOverAll && measure.Kind is MeasureKind.Sum or MeasureKind.Count).Select(measure => measure.Name).ToList();
        if (candidates.Contains(largest.By.Text, StringComparer.Ordinal))
            return new LargestGroups(largest.Count, measured.Measures.Select(measure => measure.Name).ToList().IndexOf(largest.By.Text));
        diagnostics.Add(PortfolioDiagnostics.LargestBy.At(largest.By.Location, largest.By.Text).Suggesting(Suggestion.For(largest.By.Text, candidates)));
        return null;
    }

    private void RefuseSteps(ImmutableArray<ScalarNode> steps)
    {
        foreach (var name in steps)
        {
            var step = pack.Steps.FirstOrDefault(step => step.Id.Text == name.Text);
            if (step is not null && step.Do.Values.Any(text => text.Text.Replace("{{", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal)))
                diagnostics.Add(PortfolioDiagnostics.StepWithValues.At(name.Location, name.Text));
        }
    }
}
