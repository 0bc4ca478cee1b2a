using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>A finding that somebody has set aside.</summary>
/// <param name="Finding">As it would stand among the others.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Until">The last day on which it is set aside.</param>
public sealed record SuppressedFinding(BriefFinding Finding, string Reason, string By, LocalDate Until);
