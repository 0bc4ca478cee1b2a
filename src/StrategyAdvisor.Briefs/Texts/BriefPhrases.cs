using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>The sentences about steps, questions and facts that all printed briefs share.</summary>
public sealed class BriefPhrases
{
    private const int MostNames = 3;
    private const int MostAnswers = 2;

    private readonly Brief _brief;
    private readonly DateWords _dates;
    private readonly NumberWords _numbers;
    private readonly ImmutableDictionary<string, int> _steps;
    private readonly EvidencePhrases _evidence;

    public BriefPhrases(Brief brief)
    {
        _brief = brief;
        Book = Phrasebook.In(brief.Language);
        _numbers = new NumberWords(Book, "");
        _steps = PlanSection.NumbersOf(brief.Plan);
        _dates = new DateWords(Book, _numbers, brief.AsOf);
        _evidence = new EvidencePhrases(Book, _dates);
    }

    public Phrasebook Book { get; }

    /// <summary><c>as of 30 June 2026</c>.</summary>
    public string AsOf() => Phrasebook.Fill(Book.Notes.AsOf, _dates.Full(_brief.AsOf));

    /// <summary>How many warnings of each severity there are, and how many rules cannot say anything yet.</summary>
    public string Counts()
    {
        var counts = Pack.Severities.Values
            .Select((severity, place) => (Count: _brief.Standing.Count(finding => finding.Severity == severity), place))
            .Where(item => item.Count > 0)
            .Select(item => _numbers.Counted(Book.Counts.Severities[item.place], item.Count)).ToList();
        var warnings = counts.Count == 0 ? Book.Notes.NoWarning : Phrasebook.Fill(Book.Notes.Warnings, Book.Lists.JoinAnd(counts));
        return _brief.Undecided.IsEmpty ? warnings : $"{warnings} {Waiting()}";
    }

    /// <summary>How many rules wait for facts: silence of theirs is no all-clear.</summary>
    public string Waiting() => _numbers.Counted(Book.Counts.Waiting, _brief.Undecided.Length);

    /// <summary>Since when a step is done, and who says so.</summary>
    public string Done(DoneStep done) => Phrasebook.Fill(Book.Notes.Done, _dates.Date(done.On), done.By);

    /// <summary>When a step is due and who does it, or that it is done: <c>by 14 July (in 2 weeks), Marta Gil</c>.</summary>
    public string When(PlanStep step) => step.Done is { } done ? Done(done) : $"{Phrasebook.Fill(Book.Notes.Due, _dates.Date(step.Due), _dates.Relative(step.Due))}, {step.Person ?? step.OwnerTitle}";

    /// <summary>What a step waits for and which findings it answers, or empty. A finding that folds under another is not named where that one is.</summary>
    public string Why(PlanStep step)
    {
        var after = step.After.Select(NumberOf).Order().Select(Digits).ToList();
        var answers = AnswersOf(step).Select(_brief.TitleOf).ToList();
        var parts = (List<string>)[
            after.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.After, string.Join(", ", after)),
            answers.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.Answers, Few(answers)),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The same in short, by the names that stand behind the warnings: <c>(after 3) [executive-silence]</c>.</summary>
    public string Origin(PlanStep step)
    {
        var after = step.After.Select(NumberOf).Order().Select(Digits).ToList();
        var answers = AnswersOf(step).Select(from => _brief.AskingOtherThanRules(from) ?? from).ToList();
        var names = answers.Count <= MostAnswers ? answers : [.. answers.Take(MostAnswers), $"+{Digits(answers.Count - MostAnswers)}"];
        var waits = after.Count == 0 ? "" : $"({Phrasebook.Fill(Book.Notes.AfterShort, Book.Lists.JoinAnd(after))}) ";
        return names.Count == 0 ? waits : $"{waits}[{string.Join(", ", names)}]";
    }

    /// <summary>The number of a step of the plan, from 1.</summary>
    public int NumberOf(string step) => _steps[step];

    /// <summary>A phase, and the track where the phase has tracks: <c>Start: top level</c>.</summary>
    public string TitleOf(string phase, string? track) => track is null ? Capital(Book.Word(phase)) : $"{Capital(Book.Word(phase))}: {Book.Word(track)}";

    /// <summary>A question with those of whom it is asked: <c>What are we to these people today? (Ana Ruiz, Luis Vidal and 5 others)</c>.</summary>
    public string Ask(Question question) => question.Of.IsEmpty ? question.Text : $"{question.Text} ({Names(question.Of)})";

    /// <summary>How many of a number of questions are not shown.</summary>
    public string MoreQuestions(int count) => _numbers.Counted(Book.Counts.MoreQuestions, count);

    /// <summary>Which rules a fact would decide.</summary>
    public string Decides(ImmutableArray<string> rules) => Phrasebook.Fill(Book.Notes.Decides, string.Join(", ", rules.Select(_brief.TitleOf)));

    /// <summary>What an undecided rule lacks, or what failed in it.</summary>
    public string Lacks(BriefUndecided undecided) => undecided.Missing.IsEmpty
        ? Phrasebook.Fill(Book.Notes.Failed, string.Join("; ", undecided.Failures))
        : Phrasebook.Fill(Book.Notes.Missing, string.Join(", ", undecided.Missing));

    /// <summary>The findings that fold under one, or empty.</summary>
    public string Also(BriefFinding finding)
    {
        var folded = _brief.FoldedUnder(finding).Select(other => other.Title).ToList();
        return folded.Count == 0 ? "" : Phrasebook.Fill(Book.Notes.Also, string.Join(", ", folded));
    }

    /// <summary>Until when a finding is set aside, by whom and why.</summary>
    public string SuppressedUntil(SuppressedFinding suppressed) => Phrasebook.Fill(Book.Notes.SuppressedUntil, _dates.Date(suppressed.Until), suppressed.By, suppressed.Reason);

    /// <summary>A finding's rule, and where a pack extends another the one that it comes from.</summary>
    public static string RuleOf(BriefFinding finding) => finding.Layer is { } layer ? $"{finding.Rule}, {layer}" : finding.Rule;

    /// <summary>That a finding was set aside and is back; empty where it never was.</summary>
    public string Lapsed(BriefFinding finding) =>
        finding.Lapsed is { } lapsed ? Phrasebook.Fill(Book.Notes.Lapsed, _dates.Date(lapsed.Until), lapsed.By, lapsed.Reason) : "";

    /// <summary>How far a source can be trusted.</summary>
    public string Grade(BriefSource source) => Book.Grade(source.Grade);

    /// <summary>A fact with its value, source, day and status.</summary>
    public string Evidence(Evidence evidence) => _evidence.Of(evidence);

    /// <summary>What is worth knowing of the facts behind the findings: those that are old, and those that sources disagree on. Each fact once, one fact of several entries together.</summary>
    public IEnumerable<string> Notes()
    {
        var facts = _brief.Findings.SelectMany(finding => finding.Evidence).DistinctBy(evidence => evidence.Fact, StringComparer.Ordinal).ToList();
        foreach (var old in facts.Where(evidence => evidence.IsStale).GroupBy(evidence => evidence.Label, StringComparer.Ordinal)) yield return Old([.. old]);
        foreach (var evidence in _brief.Disputed)
        {
            var others = evidence.Others.Select(other => _evidence.Says(other.Words, other.Source, other.On, other.Status));
            yield return Phrasebook.Fill(
                Book.Notes.Disagree, evidence.Title, _evidence.Says(evidence.Words, evidence.Source, evidence.On, evidence.Status), string.Join(", ", others), Because(evidence.Counts));
        }
    }

    private string Because(Precedence? precedence) => precedence switch
    {
        Precedence.Confirmed => Book.Notes.BecauseConfirmed,
        Precedence.Newer => Book.Notes.BecauseNewer,
        _ => Book.Notes.BecauseFirst,
    };

    private string Old(ImmutableArray<Evidence> facts)
    {
        if (facts is [var only]) return Phrasebook.Fill(Book.Notes.Stale, only.Title, only.Words, _dates.Date(only.On!.Value));
        var oldest = facts.Min(evidence => evidence.On!.Value);
        return Phrasebook.Fill(Book.Notes.StaleSeveral, facts[0].Label, Names([.. facts.Select(evidence => evidence.Entry ?? evidence.Label)]), _dates.Date(oldest));
    }

    private string Names(ImmutableArray<string> names) => Book.Lists.JoinAnd(names.Length <= MostNames + 1
        ? names
        : [.. names.Take(MostNames), _numbers.Counted(Book.Counts.Others, names.Length - MostNames)]);

    /// <summary>Rules, the most severe first, then the stage, which asks for its steps whatever is wrong.</summary>
    private IEnumerable<string> AnswersOf(PlanStep step)
    {
        var asking = step.From.ToHashSet(StringComparer.Ordinal);
        var rules = _brief.Findings.Where(finding => asking.Contains(finding.Rule)).ToList();
        var standing = rules.Where(finding => finding.ImpliedBy is not { } above || !asking.Contains(above)).Select(finding => finding.Rule);
        return standing.Concat(step.From.Except(rules.Select(finding => finding.Rule), StringComparer.Ordinal));
    }

    private string Few(List<string> titles) => titles.Count <= MostAnswers + 1
        ? string.Join(", ", titles)
        : Phrasebook.Fill(Book.Notes.AnswersMore, string.Join(", ", titles.Take(MostAnswers)), Digits(titles.Count - MostAnswers));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
