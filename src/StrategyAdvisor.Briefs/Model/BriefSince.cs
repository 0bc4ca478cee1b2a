using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>What is new, gone and still there since an earlier brief.</summary>
/// <param name="Since">The day of the earlier brief.</param>
public sealed record BriefSince(LocalDate Since, ImmutableArray<FindingShift> New, ImmutableArray<FindingShift> Cleared, ImmutableArray<FindingShift> Lasting);

/// <summary>A finding then and now.</summary>
/// <param name="Warning">Of now; of a cleared finding that of then.</param>
/// <param name="Before">The severity then, or null where it did not fire.</param>
/// <param name="Now">The severity now, or null where it does not fire any more.</param>
/// <param name="IsOpen">True for a cleared finding whose rule is undecided now: no all-clear.</param>
/// <param name="Facts">The facts it rests on that have changed; none where only time has passed.</param>
public sealed record FindingShift(string Rule, string Title, string Warning, string? Before, string? Now, bool IsOpen, ImmutableArray<FactShift> Facts);

/// <param name="Before">As values print everywhere; null for nothing recorded.</param>
/// <param name="Now">The same.</param>
public sealed record FactShift(string Fact, string? Before, string? Now)
{
    /// <summary>What a person reads for the fact: <c>Ana Ruiz: last contact</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What it was, as a person reads it.</summary>
    public required string BeforeWords { get; init; }

    /// <summary>What it is, as a person reads it.</summary>
    public required string NowWords { get; init; }
}
