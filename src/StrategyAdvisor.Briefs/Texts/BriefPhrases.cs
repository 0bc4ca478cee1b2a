using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The sentences about steps, gaps and facts that all printed briefs share.</summary>
public sealed class BriefPhrases
{
    private readonly Brief _brief;
    private readonly DateWords _dates;
    private readonly EvidencePhrases _evidence;

    public BriefPhrases(Brief brief)
    {
        _brief = brief;
        Book = Phrasebook.In(brief.Language);
        _dates = new DateWords(Book, new NumberWords(Book, ""), brief.AsOf);
        _evidence = new EvidencePhrases(Book, _dates);
    }

    public Phrasebook Book { get; }

    /// <summary><c>as of 30 June 2026</c>.</summary>
    public string AsOf() => Phrasebook.Fill(Book.Notes.AsOf, _dates.Full(_brief.AsOf));

    /// <summary>When a step is due and who does it: <c>by 14 July (in 2 weeks), Marta Gil</c>.</summary>
    public string When(PlanStep step) => $"{Phrasebook.Fill(Book.Notes.Due, _dates.Date(step.Due), _dates.Relative(step.Due))}, {step.Person ?? step.OwnerTitle}";

    /// <summary>What a step waits for and which findings it answers, or empty.</summary>
    public string Why(PlanStep step)
    {
        var answers = step.From.Select(_brief.TitleOf).ToList();
        var after = step.After.Select(NumberOf).ToList();
        var parts = (List<string>)[
            after.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.After, string.Join(", ", after)),
            answers.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.Answers, string.Join(", ", answers)),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The place of a step in the plan, from 1.</summary>
    public string NumberOf(string step) => (_brief.Plan.TakeWhile(other => other.Step != step).Count() + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Which rules a gap decides.</summary>
    public string Decides(Gap gap) => Phrasebook.Fill(Book.Notes.Decides, string.Join(", ", gap.Decides.Select(_brief.TitleOf)));

    /// <summary>What an undecided rule lacks, or what failed in it.</summary>
    public string Lacks(BriefUndecided undecided) => undecided.Missing.IsEmpty
        ? Phrasebook.Fill(Book.Notes.Failed, string.Join("; ", undecided.Failures))
        : Phrasebook.Fill(Book.Notes.Missing, string.Join(", ", undecided.Missing));

    /// <summary>A decision's value, or what it can still be.</summary>
    public string Value(BriefDecision decision) => decision.Value is null ? Phrasebook.Fill(Book.Notes.Open, decision.Words) : decision.Words;

    /// <summary>The findings that fold under one, or empty.</summary>
    public string Also(BriefFinding finding)
    {
        var folded = _brief.FoldedUnder(finding).Select(other => other.Title).ToList();
        return folded.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.Also, string.Join(", ", folded));
    }

    /// <summary>A fact with its value, source, day and status.</summary>
    public string Evidence(Evidence evidence) => _evidence.Of(evidence);

    /// <summary>What is worth knowing of the facts behind the findings: those that are old, and those that sources disagree on. Each fact once.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var evidence in _brief.Findings.SelectMany(finding => finding.Evidence).DistinctBy(evidence => evidence.Fact, StringComparer.Ordinal))
        {
            if (evidence.IsStale) yield return Phrasebook.Fill(Book.Notes.Stale, evidence.Fact, evidence.Words, _dates.Date(evidence.On!.Value));
            if (evidence.Others.IsEmpty) continue;
            var others = evidence.Others.Select(other => _evidence.Says(other.Words, other.Source, other.On, other.Status));
            yield return Phrasebook.Fill(Book.Notes.Disagree, evidence.Fact, _evidence.Says(evidence.Words, evidence.Source, evidence.On, evidence.Status), string.Join(", ", others));
        }
    }
}
