using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>The stages of a plan are the values of one fact.</summary>
internal sealed class StagePlanChecker(FactDictionary dictionary, ReferenceChecker references, DiagnosticList diagnostics)
{
    /// <param name="verdict">The decision that a brief opens with as its verdict, or null.</param>
    public StagePlan? Check(WrittenStagePlan? written, Decision? verdict)
    {
        if (written is null) return null;
        var fact = dictionary.Account.Facts.FirstOrDefault(fact => fact.Name == written.Fact.Text);
        if (fact?.Type is not TextType { Allowed: { } allowed })
        {
            var known = dictionary.Account.Facts.Where(candidate => candidate.Kind == FactKind.OneOf).Select(candidate => candidate.Name);
            diagnostics.Add(PackDiagnostics.StageFact.At(written.Fact.Location, written.Fact.Text).Suggesting(Suggestion.For(written.Fact.Text, known)));
            return null;
        }

        var stages = ImmutableSortedDictionary.CreateBuilder<string, Stage>(StringComparer.Ordinal);
        foreach (var stage in written.Stages) Take(stage, allowed, stages);
        return new StagePlan(fact, stages.ToImmutable()) { DecideFirst = written.DecideFirst is { } first ? Check(first, fact, verdict) : null };
    }

    private DecideFirst Check(WrittenDecideFirst written, FactDeclaration fact, Decision? verdict) => new(
        [.. written.Stages.Select(node => references.Text(node, "stage", fact.Type))],
        [.. written.Verdicts.Select(node => references.Text(node, "verdict", verdict?.Value.Node.Type ?? FeelType.Text))],
        references.Steps([written.Step])[0]);

    private void Take(WrittenStage stage, AllowedValues allowed, ImmutableSortedDictionary<string, Stage>.Builder stages)
    {
        var name = stage.Stage;
        if (allowed.IndexOf(name.Text) < 0)
            diagnostics.Add(PackDiagnostics.UnknownReference.At(name.Location, "stage", name.Text).Suggesting(Suggestion.For(name.Text, allowed.Values)));
        else if (allowed.Values[allowed.IndexOf(name.Text)] is var known && !stages.TryAdd(known, new Stage(known, references.Steps(stage.Steps))))
            diagnostics.Add(PackDiagnostics.SectionTwice.At(name.Location, name.Text, "another place of the stage plan"));
    }
}
