using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>What a text says as the value of a fact.</summary>
/// <param name="Value">Null where the text says unknown, or is mistaken.</param>
/// <param name="Mistake">Null where the text is well formed.</param>
public readonly record struct ValueReading(FactValue? Value, ValueMistake? Mistake)
{
    public static ValueReading Unknown => default;

    public static ValueReading Known(FactValue value) => new(value, null);

    public static ValueReading Mistaken(DiagnosticKind kind, params ReadOnlySpan<string> arguments) => new(null, new ValueMistake(kind, [.. arguments], null));
}

/// <summary>Why a text is no value of its fact. The place is added by who knows it.</summary>
public sealed record ValueMistake(DiagnosticKind Kind, ImmutableArray<string> Arguments, string? Suggestion)
{
    public Diagnostic At(Location place) => new(Kind, place, Arguments, Suggestion);
}
