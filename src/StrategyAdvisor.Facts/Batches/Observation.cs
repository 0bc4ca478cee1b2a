using NodaTime;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>How sure a source is of a value.</summary>
public enum ObservationStatus
{
    Confirmed,
    Assumed,
}

/// <summary>One value of one fact, from one source.</summary>
/// <param name="Value">As it prints: plain decimal, ISO 8601 date, <c>true</c>, an allowed value, a text.</param>
/// <param name="Source">Who or what says so, for example <c>CRM</c>; null where it is not noted.</param>
/// <param name="On">The day it was observed, or null.</param>
/// <param name="Status">Null where it is not noted; such a value counts as confirmed.</param>
/// <param name="Place">Where it stands in a file, or null.</param>
public sealed record Observation(string Value, string? Source, LocalDate? On, ObservationStatus? Status, Location? Place);
