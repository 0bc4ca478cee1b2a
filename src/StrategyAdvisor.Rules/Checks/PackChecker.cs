using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Resolves and types everything a pack says, and finds all of its mistakes at once.</summary>
public sealed class PackChecker
{
    private readonly WrittenPack _written;
    private readonly DiagnosticList _diagnostics;
    private readonly ExpressionChecker _checker;
    private readonly NamedExpressions _names;
    private readonly TemplateChecker _templates;
    private readonly ReferenceChecker _references;
    private readonly ViewChecker _views;

    private PackChecker(WrittenPack written, DiagnosticList diagnostics)
    {
        _written = written;
        _diagnostics = diagnostics;
        _checker = new ExpressionChecker(written, diagnostics);
        _names = new NamedExpressions(written, _checker, diagnostics);
        _templates = new TemplateChecker(_checker.Names, diagnostics);
        _references = new ReferenceChecker(written, diagnostics);
        _views = new ViewChecker(written.Dictionary, _checker, _names, diagnostics);
    }

    /// <summary>Checks a pack.</summary>
    /// <returns>The pack; it may be evaluated only if <paramref name="diagnostics"/> has no errors.</returns>
    public static Pack Check(WrittenPack written, DiagnosticList diagnostics) => new PackChecker(written, diagnostics).Check();

    private Pack Check()
    {
        NameChecker.Check(_written, _diagnostics);
        ImplicationChecker.Check(_written, _diagnostics);
        SeedPointChecker.Check(_written, _diagnostics);
        StepCircles.Check(_written.Steps, _diagnostics);
        foreach (var definition in _written.Definitions) _names.Find(definition.Name.Text);
        var decisions = _written.Decisions.Select(Decision).OfType<Decision>().ToImmutableArray();
        var rules = _written.Rules.Select(Rule).OfType<Rule>().ToImmutableArray();
        return new Pack(
            _written.Name,
            _written.Version,
            _written.Hash,
            _written.Languages,
            [.. _written.Groups.Select(group => new RuleGroup(group.Name.Text, group.Titles))],
            _written.Dictionary,
            _checker.Account,
            decisions,
            rules,
            [.. _written.Steps.Select(Step)],
            _written.Sources,
            new StagePlanChecker(_written.Dictionary, _references, _diagnostics).Check(_written.Stages, VerdictOf(decisions)),
            _references.Roles(_written.Roles),
            [.. _written.Views.Select(_views.Check).OfType<MapView>()],
            new ValueWordsChecker(_written.Dictionary, _diagnostics).Check(_written.Values),
            [.. _written.SeedPoints.Select(point => new SeedPoint(point.Key.Text, point.Texts))])
        {
            Written = _written,
            Sheets = [.. _written.Sheets.Select(new SheetChecker(_written.Dictionary, _diagnostics).Check).OfType<FactSheet>()],
            Portfolio = new PortfolioChecker(_written, _checker, _names, _templates, _references, _diagnostics).Check(),
            TableFindings = [.. _checker.TableFindings],
        };
    }

    private Decision? Decision(WrittenDecision written)
    {
        if (_names.Find(written.Name.Text) is not Symbol.Defined { Definition: var definition }) return null;
        return new Decision(written.Name.Text, CamelCase(written.Name.Text), written.Titles, new Condition(definition.Body, definition.Source), written.Labels, _references.Seed(written.Seed))
        {
            SpeakFor = [.. written.SpeakFor.Select(output => _references.Text(output, "output", definition.Body.Type))],
        };
    }

    /// <summary>The decision that a brief opens with as its verdict, or null.</summary>
    private Decision? VerdictOf(ImmutableArray<Decision> decisions) => decisions.FirstOrDefault(decision => decision.Name == _written.Roles?.Verdict?.Text);

    private Rule? Rule(WrittenRule written)
    {
        var group = _references.Group(written.Group);
        var steps = _references.Steps(written.NextSteps);
        var sources = _references.Sources(written.Sources);
        var implies = _references.Rules(written.Implies);
        var scope = _checker.ScopeOf(_names, written.Parameters);
        var warnings = written.Warnings.Each(text => _templates.Check(text, scope));
        var (when, severity) = (_names.Verdict(written.Id.Text, surely: false), _names.SeverityOf(written.Id.Text));
        if (when is not Symbol.Defined { Definition: var condition } || severity is not Symbol.Defined { Definition: var level }) return null;
        RefuseFindings(written, condition);
        RefuseFindings(written, level);
        return new Rule(
            written.Id.Text, group, written.Titles, new Condition(condition.Body, condition.Source), new Condition(level.Body, level.Source),
            warnings, steps, sources, _references.Seed(written.Seed), implies, written.Id.Location)
        {
            Layer = LayerOf(written),
        };
    }

    private string? LayerOf(WrittenRule rule)
    {
        if (!_written.Layers.TryGetValue(rule.Id.Location.Source.Path, out var own)) return null;
        var changed = _written.Changes.Where(change => change.What == "rule" && change.Name.Text == rule.Id.Text).Select(change => _written.Layers[change.Name.Location.Source.Path]);
        return string.Join(", changed by ", changed.Prepend(own).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Findings come out of verdicts; a verdict that asked for them would not be sound under later facts.</summary>
    private void RefuseFindings(WrittenRule rule, Definition definition)
    {
        if (FindingReaders.Read(definition.Body))
            _diagnostics.Add(PackDiagnostics.AsksForFindings.At(definition.Source.Locate(new Span(0, definition.Source.Text.Length)), rule.Id.Text));
    }

    private Step Step(WrittenStep written)
    {
        var scope = _checker.ScopeOf(_names, []);
        var texts = written.Do.Each(text => _templates.Check(text, scope));
        return new Step(
            written.Id.Text, texts, _references.Phase(written.Phase), _references.Track(written.Track), written.Owner.Text,
            _references.Days(written.Within), _references.Steps(written.After), _references.Seed(written.Seed));
    }

    private static string CamelCase(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
