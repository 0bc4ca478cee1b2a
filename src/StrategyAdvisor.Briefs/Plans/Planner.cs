using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Plans;

/// <summary>
/// Makes an opening plan: the next steps of the rules that fire and of the stage that the account is in, with all they need, each once,
/// in an order in which they can be walked. Where a finding blocks, only its own steps remain.
/// </summary>
public sealed class Planner
{
    private static readonly ImmutableArray<string> Phases = ["collect", "strategy", "start"];
    private static readonly ImmutableArray<string> Tracks = ["working level", "top level"];

    private readonly Dictionary<string, Step> _known;
    private readonly LocalDate _today;
    private readonly Dictionary<string, ImmutableSortedSet<string>> _from = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _severity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalDate> _due = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);

    private Planner(Pack pack, LocalDate today)
    {
        _known = pack.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        _today = today;
    }

    /// <summary>The steps in the order of the plan.</summary>
    public static ImmutableArray<PlannedStep> Plan(Assessment assessment)
    {
        var planner = new Planner(assessment.Pack, assessment.Today);
        var blocking = assessment.Findings.Where(finding => finding.Severity == 0).ToList();
        foreach (var finding in blocking.Count > 0 ? blocking : [.. assessment.Findings]) planner.Ask(finding.Rule.Id, finding.Severity, finding.Rule.NextSteps);
        if (blocking.Count == 0) planner.AskForStage(assessment);
        return planner.InOrder();
    }

    /// <summary>The stage's steps; where the verdict asks for a decision first, that comes before all that nobody but the stage asks for.</summary>
    private void AskForStage(Assessment assessment)
    {
        if (StageOf(assessment) is not { } stage) return;
        var key = KeyOf(stage.Name);
        Ask(key, Pack.Severities.Values.Length, stage.Steps);
        if (VerdictOf(assessment) is not { } verdict) return;
        var first = assessment.Pack.Stages!.DecideFirst!.Step;
        Ask(KeyOfVerdict(verdict), 0, [first]);
        foreach (var id in _from.Where(step => step.Value is [var only] && only == key).Select(step => step.Key)) _kept.Add(id, first);
    }

    /// <summary>Where a track stands among the tracks; before them all what has none.</summary>
    public static int TrackOrder(string? track) => track is null ? -1 : Tracks.IndexOf(track);

    /// <summary>How <see cref="PlannedStep.From"/> names a stage.</summary>
    public static string KeyOf(string stage) => $"stage: {stage}";

    /// <summary>How <see cref="PlannedStep.From"/> names a verdict.</summary>
    public static string KeyOfVerdict(string verdict) => $"verdict: {verdict}";

    /// <summary>The verdict where it is one that something is decided on first; else null.</summary>
    public static string? VerdictOf(Assessment assessment)
    {
        if (assessment.Pack.Stages?.DecideFirst is not { } first || StageOf(assessment) is not { } stage || !first.Stages.Contains(stage.Name, StringComparer.Ordinal)) return null;
        var verdict = assessment.Decisions.FirstOrDefault(decision => decision.Decision.Name == assessment.Pack.Roles.Verdict);
        return verdict?.Value.Value is CodeSet { Value: { } value } && first.Verdicts.Contains(value, StringComparer.Ordinal) ? value : null;
    }

    /// <summary>The stage that an account is in and its steps; null where it is not known, or no plan is made for it.</summary>
    public static Stage? StageOf(Assessment assessment)
    {
        if (assessment.Pack.Stages is not { } plan || assessment.Batch.Accounts.Columns[plan.Fact.Field.Slot] is not CodeColumn stages) return null;
        if (!stages.IsKnown(assessment.Account)) return null;
        return plan.Stages.GetValueOrDefault(stages.Allowed.Values[stages.Codes[assessment.Account]]);
    }

    /// <summary>Takes steps in for whoever asks, with all that they need.</summary>
    /// <param name="severity">How much it weighs, 0 the most: of steps due on one day the weightier stands first.</param>
    private void Ask(string asking, int severity, ImmutableArray<string> steps)
    {
        var open = new Stack<string>(steps);
        while (open.TryPop(out var id))
        {
            var from = _from.GetValueOrDefault(id, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
            if (from.Contains(asking)) continue;
            _from[id] = from.Add(asking);
            _severity[id] = Math.Min(severity, _severity.GetValueOrDefault(id, severity));
            foreach (var needed in _known[id].After) open.Push(needed);
        }
    }

    private ImmutableArray<PlannedStep> InOrder()
    {
        var waiting = _from.Keys.Select(id => _known[id]).ToList();
        var plan = ImmutableArray.CreateBuilder<PlannedStep>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = Ready(waiting).FirstOrDefault()
                ?? throw new ArgumentException("the pack's steps wait for each other, which its check finds");
            _due[next.Id] = DueOf(next);
            waiting.Remove(next);
            plan.Add(new PlannedStep(next, _due[next.Id], AfterOf(next), _from[next.Id]));
        }

        return plan.ToImmutable();
    }

    /// <summary>The steps that nothing keeps back any more, the one that comes next first.</summary>
    private IOrderedEnumerable<Step> Ready(IEnumerable<Step> waiting) =>
        waiting.Where(step => AfterOf(step).All(_due.ContainsKey))
            .OrderBy(step => Phases.IndexOf(step.Phase))
            .ThenBy(DueOf)
            .ThenBy(step => _severity[step.Id])
            .ThenBy(step => TrackOrder(step.Track))
            .ThenBy(step => step.Id, StringComparer.Ordinal);

    /// <summary>The as-of date and the days the step may take, but not before what it needs is due.</summary>
    private LocalDate DueOf(Step step)
    {
        var last = Period.DaysBetween(_today, LocalDate.MaxIsoValue);
        var due = _today.PlusDays(Math.Min(step.Within, last));
        foreach (var needed in AfterOf(step)) due = LocalDate.Max(due, _due[needed]);
        return due;
    }

    private ImmutableArray<string> AfterOf(Step step) =>
        _kept.TryGetValue(step.Id, out var first) && !step.After.Contains(first, StringComparer.Ordinal) ? step.After.Add(first) : step.After;
}
