using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Tables;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Parses and types the expressions of a pack, with all of its names in scope.</summary>
internal sealed class ExpressionChecker
{
    private readonly DiagnosticList _diagnostics;

    public ExpressionChecker(WrittenPack pack, DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        Account = new Variable("account", pack.Dictionary.Type);
        Names = new NameSet(NamesOf(pack));
    }

    /// <summary>Stands for the account in every tree of the pack.</summary>
    public Variable Account { get; }

    /// <summary>What the tables checked so far have that is allowed and seldom meant.</summary>
    public List<TableFinding> TableFindings { get; } = [];

    /// <summary>Every name that may stand in an expression of the pack.</summary>
    public NameSet Names { get; }

    public Scope ScopeOf(NamedExpressions names, ImmutableArray<WrittenParameter> parameters) =>
        new(Account, new PackSymbols(names, ParameterChecker.Check(parameters, _diagnostics)));

    public Definition? Check(WrittenDefinition definition, NamedExpressions names) =>
        new(definition.Name.Text, Check(definition.Value, ScopeOf(names, definition.Parameters)), definition.Value);

    public Definition? Check(WrittenDecision decision, NamedExpressions names)
    {
        var scope = ScopeOf(names, decision.Parameters);
        if (decision.Value is { } value) return new Definition(decision.Name.Text, Check(value, scope), value) { IsDecision = true };
        return decision.Table is { } table ? new TableChecker(this, _diagnostics).Check(decision.Name, table, scope) : null;
    }

    public Definition? CheckWhen(WrittenRule rule, NamedExpressions names) =>
        new(rule.Id.Text, new TermChecker(this, names).When(rule), rule.When) { Function = PackSymbols.Fires };

    public Definition? CheckSeverity(WrittenRule rule, NamedExpressions names)
    {
        var severity = new TermChecker(this, names).Severity(rule);
        return severity.Type is FaultyType ? null : new Definition(rule.Id.Text, severity, rule.Severity.Excerpt);
    }

    /// <summary>A severity written as one word, or an expression that gives one.</summary>
    public TypedNode CheckSeverity(ScalarNode written, Scope scope)
    {
        var type = new TextType(Pack.Severities);
        var text = written.Excerpt;
        if (Pack.Severities.IndexOf(written.Text) is >= 0 and var index) return new ConstantNode(new Span(0, text.Text.Length), type, Pack.Severities.Values[index]);
        if (written.Style == ScalarStyle.Block) return Check(text, scope, type);
        _diagnostics.Add(PackDiagnostics.UnknownReference.At(written.Location, "severity", written.Text)
            .Suggesting(Suggestion.For(written.Text, Pack.Severities.Values) ?? "high"));
        return new ConstantNode(new Span(0, text.Text.Length), FeelType.Faulty, null);
    }

    public TypedNode Check(Excerpt text, Scope scope, FeelType? expected = null) =>
        Checker.Check(Parser.ParseExpression(text, Names, _diagnostics), text, scope, _diagnostics, expected);

    public TypedNode CheckTests(Excerpt cell, TypedNode tested, Scope scope) =>
        Checker.CheckTests(Parser.ParseUnaryTests(cell, Names, _diagnostics), tested, cell, scope, _diagnostics);

    private static IEnumerable<string> NamesOf(WrittenPack pack) =>
    [
        .. pack.Dictionary.Names,
        .. pack.Definitions.Select(definition => definition.Name.Text),
        .. pack.Definitions.SelectMany(definition => definition.Parameters).Select(parameter => parameter.Name.Text),
        .. pack.Decisions.Select(decision => decision.Name.Text),
        .. pack.Decisions.SelectMany(decision => decision.Parameters).Select(parameter => parameter.Name.Text),
        .. pack.Rules.SelectMany(rule => rule.Parameters).Select(parameter => parameter.Name.Text),
        .. Measured(pack).Select(measure => measure.Name.Text), MeasureSet.Subject, MeasureSet.LeftOut,
        .. pack.PortfolioRules.SelectMany(rule => rule.Parameters).Concat(pack.Figures.SelectMany(figure => figure.Parameters)).Select(parameter => parameter.Name.Text),
        .. Pack.Severities.Values.Select(severity => $"{severity} findings"),
        .. Builtins.All.Select(function => function.Name),
        .. Properties.All.Select(property => property.Name),
        PackSymbols.Fires, PackSymbols.HasFinding, "today", "item",
    ];

    private static IEnumerable<WrittenMeasure> Measured(WrittenPack pack) =>
        pack.PortfolioRules.SelectMany(rule => rule.Measures).Concat(pack.Figures.SelectMany(figure => figure.Measures));
}
