using NodaTime;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Tells for each fact that a finding rests on what it is, who says so and who says otherwise.</summary>
internal sealed class EvidenceBuilder(Assessment assessment, FactWords facts)
{
    /// <summary>Each fact once. A rule may rest on one text of a list of texts; the list is the fact that was recorded, so the list is told.</summary>
    public ImmutableArray<Evidence> Of(ImmutableArray<FactReference> references) =>
        [.. references.Select(facts.Recorded).Distinct(FactComparer.Instance).Select(Of)];

    /// <summary>Every fact of the account of which sources say different things, whether a finding rests on it or not: a rule may be quiet only because one of them counts.</summary>
    public ImmutableArray<Evidence> Disputed() =>
        [.. assessment.Batch.Provenance.Disputed(assessment.Account).Select(Of).OrderBy(fact => fact.Fact, StringComparer.Ordinal)];

    private Evidence Of(FactReference fact)
    {
        var observed = assessment.Batch.ObservationsOf(assessment.Account, fact);
        var counting = observed.IsEmpty ? null : observed[0];
        var value = facts.ValueOf(fact);
        return new Evidence(
            facts.Paths.Print(fact), value, facts.Print(fact, value),
            counting?.Source, counting?.On, StatusOf(counting), IsStale(fact, counting?.On),
            [.. observed.Skip(1).Where(other => other.Value != counting!.Value).Select(other => Other(fact, other))])
        {
            Label = facts.LabelOf(fact),
            Counts = observed.FirstOrDefault(other => other.Value != counting?.Value) is { } other ? Why(counting!, other) : null,
            Entry = facts.EntryOf(fact),
        };
    }

    private static Precedence Why(Observation counting, Observation other)
    {
        if (counting.Status == ObservationStatus.Assumed != (other.Status == ObservationStatus.Assumed)) return Precedence.Confirmed;
        return counting.On == other.On ? Precedence.Order : Precedence.Newer;
    }

    private OtherValue Other(FactReference fact, Observation other) => new(other.Value, facts.Print(fact, other.Value), other.Source, other.On, StatusOf(other));

    /// <summary>True for a fact that was observed longer ago than it lasts.</summary>
    public bool IsStale(FactReference fact) => assessment.Batch.ObservationsOf(assessment.Account, fact) is [var counting, ..] && IsStale(fact, counting.On);

    private bool IsStale(FactReference fact, LocalDate? on) =>
        on is { } day && facts.DeclarationOf(fact).ShelfLife is { } life && Period.DaysBetween(day, assessment.Today) > life;

    private static string? StatusOf(Observation? observation) => observation?.Status switch
    {
        ObservationStatus.Confirmed => "confirmed",
        ObservationStatus.Assumed => "assumed",
        _ => null,
    };
}
