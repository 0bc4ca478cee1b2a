using NodaTime;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>What may be noted of where a value comes from; null for what is not noted.</summary>
public sealed record SourceNote(string? Source, LocalDate? On, ObservationStatus? Status)
{
    /// <summary>The keys, or columns, that hold a note.</summary>
    public static ImmutableArray<string> Keys { get; } = ["source", "on", "status"];

    public static SourceNote Nothing { get; } = new(null, null, null);

    public bool IsEmpty => this == Nothing;

    /// <summary>True for one of <see cref="Keys"/>, in any case.</summary>
    public static bool IsKey(string key) => Keys.Contains(FactRecord.Spelling(key), StringComparer.Ordinal);

    /// <summary>The value as this source gives it.</summary>
    public ObservedValue Observe(FactDeclaration fact, FactValue value, Location? place) =>
        new(value, new Observation(FactText.Of(fact, value), Source, On, Status, place));

    /// <summary>The note with one more key filled in; a blank text leaves it as it is.</summary>
    /// <param name="key">One of <see cref="Keys"/>, in any case.</param>
    public SourceNote With(string key, string text, out ValueMistake? mistake)
    {
        mistake = null;
        var trimmed = text.Trim();
        if (FactValueReader.SaysUnknown(trimmed)) return this;
        return FactRecord.Spelling(key) switch
        {
            "source" => WithSource(trimmed, out mistake),
            "on" => WithDay(trimmed, out mistake),
            _ => WithStatus(trimmed, out mistake),
        };
    }

    private SourceNote WithSource(string text, out ValueMistake? mistake)
    {
        mistake = text.Length <= FactValueReader.LongestName
            ? null
            : new ValueMistake(ValueDiagnostics.TextTooLong, [text.Length.ToString(CultureInfo.InvariantCulture), FactValueReader.LongestName.ToString(CultureInfo.InvariantCulture), "source"], null);
        return this with { Source = text };
    }

    private SourceNote WithDay(string text, out ValueMistake? mistake)
    {
        var day = DateText.Parse(text);
        mistake = day is null ? new ValueMistake(ValueDiagnostics.NotADate, [text, "on"], null) : null;
        return this with { On = day };
    }

    private SourceNote WithStatus(string text, out ValueMistake? mistake)
    {
        mistake = null;
        if (text.Equals("confirmed", StringComparison.OrdinalIgnoreCase)) return this with { Status = ObservationStatus.Confirmed };
        if (text.Equals("assumed", StringComparison.OrdinalIgnoreCase)) return this with { Status = ObservationStatus.Assumed };
        mistake = new ValueMistake(ValueDiagnostics.NotAllowed, [text, "status", "confirmed, assumed"], Suggestion.For(text, ["confirmed", "assumed"]));
        return this;
    }
}
