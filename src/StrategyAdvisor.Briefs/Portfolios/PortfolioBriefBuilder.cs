using NodaTime;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Portfolios;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Briefs.Portfolios;

/// <summary>Puts what the rules say of all accounts into the words of one language.</summary>
public sealed class PortfolioBriefBuilder
{
    private const int MostCurrencies = 6;

    private readonly PortfolioAssessment _assessment;
    private readonly string _language;
    private readonly Phrasebook _book;
    private readonly bool _isMixed;

    private PortfolioBriefBuilder(PortfolioAssessment assessment, string language)
    {
        (_assessment, _language, _book) = (assessment, language, Phrasebook.In(language));
        var currencies = assessment.Findings.Select(finding => finding.Group.Currency)
            .Concat(assessment.Figures.Select(figure => figure.Group.Currency)).Concat(assessment.Undecided.Select(open => open.Currency));
        _isMixed = currencies.OfType<string>().Append(assessment.Currency).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    /// <param name="name">The portfolio's, or null.</param>
    /// <param name="language">A language of the pack.</param>
    public static PortfolioBrief Build(PortfolioAssessment assessment, string? name, string language) => new PortfolioBriefBuilder(assessment, language).Build(name);

    /// <summary>What a finding says in a language of the pack.</summary>
    public static string Warning(PortfolioAssessment assessment, PortfolioFinding finding, string language) =>
        new PortfolioBriefBuilder(assessment, language).Text(finding.Rule.Warnings, finding.Group);

    private PortfolioBrief Build(string? name)
    {
        var pack = _assessment.Pack;
        return new PortfolioBrief(
            name, _assessment.Today, _language, new PackIdentity(pack.Name, pack.Version, pack.Hash), _assessment.Accounts, _assessment.Currency,
            [.. _assessment.Findings.Select(Found)],
            [.. _assessment.Undecided.Select(open => new PortfolioOpen(open.Rule.Id, Title(open.Rule.Titles, open.Rule.Id), open.Currency, BasisOf(open.Coverage, open.Currency)))],
            [.. _assessment.Figures.Where(IsOfUse).Select(Figure)]);
    }

    // Where nobody with money of another currency takes part, zeros of that currency say nothing.
    private bool IsOfUse(FigureResult figure) => figure.Group.Currency is null || figure.Group.Currency == _assessment.Currency || figure.Group.Measures.Any(measure => measure.Value != Interval.Of(0));

    private PortfolioWarning Found(PortfolioFinding finding)
    {
        var (rule, group) = (finding.Rule, finding.Group);
        var groupTitle = _assessment.Pack.Groups.FirstOrDefault(candidate => candidate.Name == rule.Group)?.Titles.GetValueOrDefault(_language) ?? rule.Group;
        return new PortfolioWarning(
            rule.Id, Title(rule.Titles, rule.Id), rule.Group, groupTitle, finding.SeverityName, group.Subject, group.Label, Text(rule.Warnings, group), group.Currency,
            BasisOf(group.Coverage, group.Currency), [.. group.Measures.Select(measure => Measured(measure, group))], [.. rule.NextSteps.Select(StepOf).OfType<PortfolioStep>()],
            [.. rule.Sources.Select(SourceOf)]);
    }

    private PortfolioMeasure Measured(MeasuredValue measured, GroupResult group) =>
        new(measured.Measure.Name, measured.Value.IsSettled ? measured.Value.Low : null, ValuesOf(group).Of(measured.Measure.Type, measured.Value));

    private PortfolioStep? StepOf(string id)
    {
        if (_assessment.Pack.FindStep(id) is not { } step) return null;
        var text = string.Concat((step.Texts.GetValueOrDefault(_language) ?? step.Texts.Values.First()).Parts.OfType<WordsPart>().Select(words => words.Text));
        var owner = _assessment.Pack.Roles.Owners.TryGetValue(step.Owner, out var titles)
            ? titles.GetValueOrDefault(_language, step.Owner)
            : _assessment.Pack.Dictionary.Account.Find(step.Owner)?.Labels.GetValueOrDefault(_language) ?? step.Owner;
        var last = Period.DaysBetween(_assessment.Today, LocalDate.MaxIsoValue);
        return new PortfolioStep(id, text, step.Owner, owner, _assessment.Today.PlusDays(Math.Min(step.Within, last)));
    }

    private PortfolioNumber Figure(FigureResult result)
    {
        var (figure, group) = (result.Figure, result.Group);
        var isKnown = result.Value.Value is Interval { IsSettled: true };
        return new PortfolioNumber(
            figure.Id, Title(figure.Titles, figure.Id), (result.Value.Value as Interval)?.Low is { } value && isKnown ? value : null,
            isKnown ? ValuesOf(group).Of(figure.Type, result.Value.Value) : _book.Unknown,
            isKnown && !figure.Texts.IsEmpty ? Text(figure.Texts, group) : "", group.Currency, BasisOf(group.Coverage, group.Currency), [.. figure.Sources.Select(SourceOf)]);
    }

    private string Text(ImmutableSortedDictionary<string, Template> texts, GroupResult group) =>
        new TemplateText(group.Explainer, ValuesOf(group)).Of(texts.GetValueOrDefault(_language) ?? texts.Values.First());

    private ValueText ValuesOf(GroupResult group) => new(_book, _assessment.Today, group.Currency ?? _assessment.Currency);

    private Basis BasisOf(Coverage coverage, string? currency)
    {
        var parts = (List<string>)[];
        if (currency is not null && _isMixed) parts.Add(Phrasebook.Fill(_book.Portfolio.OnlyIn, currency));
        if (coverage.LeftOut > 0) parts.Add(Phrasebook.Fill(_book.Portfolio.LeftOut.Of(coverage.LeftOut == 1, Number(coverage.LeftOut)), Number(coverage.Accounts), Reason(coverage)));
        return new Basis(coverage.Counted, coverage.LeftOut, parts.Count == 0 ? "" : $"({string.Join("; ", parts)})") { Unrated = coverage.Unrated };
    }

    // Whoever reads it can mend the one by asking, the other by a line in a file: where both are so, each says how many.
    private string Reason(Coverage coverage)
    {
        var unrated = coverage.Unrated.Values.Sum();
        if (unrated == 0) return _book.Portfolio.FactsMissing;
        var codes = string.Join(", ", coverage.Unrated.Keys.Take(MostCurrencies)) + (coverage.Unrated.Count > MostCurrencies ? ", …" : "");
        var noRate = Phrasebook.Fill(_book.Portfolio.NoRate, codes, _assessment.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        return unrated == coverage.LeftOut ? noRate : $"{_book.Portfolio.FactsMissing} ({Number(coverage.LeftOut - unrated)}), {noRate} ({Number(unrated)})";
    }

    private string Number(long count) => new NumberWords(_book, _assessment.Currency).Plain(count);

    private string Title(ImmutableSortedDictionary<string, string> titles, string id) => titles.GetValueOrDefault(_language, id);

    private static BriefSource SourceOf(Rules.Packs.Source source) => new(source.Key, source.Grade, source.Title, source.Address);
}
