using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation.Trials;

/// <summary>What a record must be like for tests to turn out as wanted; all else of it is free.</summary>
/// <param name="Values">By field, the values that are left; a <see cref="ListOf"/> for a list.</param>
/// <param name="Recorded">By field, whether a test for absence must find it recorded.</param>
internal sealed record RecordShape(ImmutableDictionary<Field, Possible> Values, ImmutableDictionary<Field, bool> Recorded)
{
    public static RecordShape Free { get; } = new(
        ImmutableDictionary.Create<Field, Possible>(ReferenceEqualityComparer.Instance), ImmutableDictionary.Create<Field, bool>(ReferenceEqualityComparer.Instance));

    /// <summary>The same, with a field that must be so as well; null where it cannot be both.</summary>
    public RecordShape? With(Field field, Possible wanted)
    {
        var left = Values.TryGetValue(field, out var known) ? Both(known, wanted) : Both(FactReader.Domain(field), wanted);
        return left is null ? null : this with { Values = Values.SetItem(field, left) };
    }

    public RecordShape? WithRecorded(Field field, bool isRecorded) =>
        Recorded.TryGetValue(field, out var known) && known != isRecorded ? null : this with { Recorded = Recorded.SetItem(field, isRecorded) };

    /// <summary>A record of the shape, every field of it with one value.</summary>
    public AssumedRecord Made(RecordType type) => new(
        [.. type.Fields.Select(field => ValueTrials.One(field, Values.GetValueOrDefault(field)))],
        [.. type.Fields.Select(field => Recorded.GetValueOrDefault(field, true))]);

    private static Possible? Both(Possible one, Possible other) => (one, other) switch
    {
        (Truth first, Truth second) => first.IsSettled && second.IsSettled && first != second ? null : first.IsSettled ? first : second,
        (CodeSet first, CodeSet second) => (first.Set & second.Set) == 0 ? null : first with { Set = first.Set & second.Set },
        (Interval first, Interval second) => Both(first, second),
        (TextValue first, TextValue second) => first.Value is null || first == second ? second : null,
        (ListOf { IsOpen: true }, ListOf) => other,
        _ => null,
    };

    private static Interval? Both(Interval one, Interval other)
    {
        var low = one.Low is null || other.Low > one.Low ? other.Low : one.Low;
        var high = one.High is null || other.High < one.High ? other.High : one.High;
        return low > high ? null : new Interval(low, high);
    }
}
