using System.Text;
using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Briefs.Tests.Plans;

/// <summary>A pack of invented rules, steps and stages whose steps need each other at random, and an account that makes some of its rules fire.</summary>
internal sealed class GeneratedPlanPack
{
    private const int Rules = 6;
    private static readonly string[] Severities = ["blocking", "high", "medium", "low", "info"];
    private static readonly string[] Stages = ["early", "late"];

    private readonly Random _random;
    private readonly int _steps;

    public GeneratedPlanPack(int seed)
    {
        _random = new Random(seed);
        _steps = _random.Next(1, 12);
        Today = new LocalDate(2026, 6, 30).PlusDays(_random.Next(-400, 400));
        Pack = $"{Head()}{string.Concat(Enumerable.Range(0, Rules).Select(Rule))}steps:\n{string.Concat(Enumerable.Range(0, _steps).Select(Step))}{StagePlan()}";
        Account = $"id: a\nname: A\n{string.Concat(Enumerable.Range(0, Rules).Select(rule => $"fact {rule}: {(_random.Next(3) == 0 ? "true" : "false")}\n"))}"
            + (_random.Next(2) == 0 ? $"stage: {Stages[_random.Next(2)]}\n" : "");
    }

    public LocalDate Today { get; }

    public string Pack { get; }

    public string Account { get; }

    public Assessment Assess()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([new SourceText("pack.yaml", Pack)]), "generated", diagnostics);
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(DiagnosticPrinter.Print));
        var folder = Directory.CreateTempSubdirectory("plan");
        var file = Path.Combine(folder.FullName, "account.yaml");
        File.WriteAllText(file, Account);
        var batch = AccountReader.Read(file, pack!.Pack.Dictionary, diagnostics).Batch;
        folder.Delete(recursive: true);
        return new AccountAssessor(pack.Pack).Assess(batch, 0, Today, new BatchEvaluator(pack).Evaluate(batch, Today));
    }

    private static string Head()
    {
        var facts = string.Concat(Enumerable.Range(0, Rules).Select(rule => $"  - {{fact: fact {rule}, type: boolean, label: {{en: F}}, question: {{en: F?}}}}\n"));
        return $$$"""
            pack: generated
            version: 1.0.0
            languages: [en]
            groups:
              - group: all
                title: {en: All}
            facts:
              - {fact: id, type: text, label: {en: Id}, ask: never, required: true}
              - {fact: name, type: text, label: {en: Name}, ask: never}
              - {fact: owner, type: text, label: {en: Owner}, ask: never}
              - {fact: stage, one of: [early, late], label: {en: Stage}, question: {en: Which?}}
            {{{facts}}}sources:
              - {source: P, grade: P, title: practice}
            brief: {verdict: pursuit}
            decisions:
              - decision: pursuit
                title: {en: Pursuit}
                hit policy: first
                table: |
                  | fact 0 || pursuit |
                  | false  || "leave" |
                  | -      || "go on" |
            group: all
            rules:

            """;
    }

    // The first severity blocks the plan: one rule in eight or so.
    private string Rule(int rule)
    {
        var severity = Severities[_random.Next(8) == 0 ? 0 : _random.Next(1, Severities.Length)];
        var text = new StringBuilder($"  - rule: rule-{rule}\n    title: {{en: T}}\n    when: |\n      fact {rule}\n    severity: {severity}\n    warning: {{en: W}}\n");
        return text.Append(CultureInfo.InvariantCulture, $"    next steps: [{Some(_steps, 3)}]\n    sources: [P]\n").ToString();
    }

    // A step may need any with a smaller number, of whatever phase, so that there is no circle.
    private string Step(int step)
    {
        var phase = _random.Next(3);
        var track = phase == 2 ? $"    track: {(_random.Next(2) == 0 ? "working level" : "top level")}\n" : "";
        var name = (string[])["collect", "strategy", "start"];
        return $"  - step: step-{step:00}\n    do: {{en: D}}\n    phase: {name[phase]}\n{track}    owner: owner\n    within: {_random.Next(0, 40)} days\n    after: [{Some(step, 2)}]\n";
    }

    private string StagePlan() => $"stage plan:\n  fact: stage\n  stages:\n{string.Concat(Stages.Select(stage => $"    - stage: {stage}\n      steps: [{Some(_steps, 2)}]\n"))}"
        + (_random.Next(2) == 0 ? "" : $"  decide first: {{stages: [early, late], verdict: [leave], step: step-{_random.Next(_steps):00}}}\n");

    private string Some(int below, int most) =>
        string.Join(", ", Enumerable.Range(0, below == 0 ? 0 : _random.Next(0, most + 1)).Select(_ => _random.Next(below)).Distinct().Select(step => $"step-{step:00}"));
}
