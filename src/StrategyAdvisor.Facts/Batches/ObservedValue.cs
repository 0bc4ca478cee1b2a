using NodaTime;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A value and who says so.</summary>
public sealed record ObservedValue(FactValue Value, Observation Observation)
{
    /// <summary>All that was observed of one fact, the value that counts first.</summary>
    /// <remarks>Confirmed goes before assumed, and no status noted counts as confirmed; then the newer day, and no day noted counts as the oldest; then the order of the sources.</remarks>
    public static ImmutableArray<Observation> Ranked(IEnumerable<ObservedValue> observed) => [.. Order(observed).Select(item => item.Observation)];

    /// <summary>The value that counts.</summary>
    /// <param name="observed">At least one, in the order of the sources.</param>
    public static ObservedValue Best(IEnumerable<ObservedValue> observed) => Order(observed).First();

    private static IOrderedEnumerable<ObservedValue> Order(IEnumerable<ObservedValue> observed) =>
        observed.OrderBy(item => item.Observation.Status == ObservationStatus.Assumed)
            .ThenByDescending(item => item.Observation.On ?? LocalDate.MinIsoValue);
}
