using NodaTime;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>One known value of one fact, in the form its column stores. An unknown value is a null <see cref="FactValue"/>.</summary>
/// <remarks>It does not say which fact it belongs to: only the fact's declaration can tell a date from a number.</remarks>
public readonly struct FactValue
{
    // A text or an array of items, in one field: accounts are gathered by the hundred thousand before they become columns.
    private readonly object? _content;

    private FactValue(long number, object? content)
    {
        Number = number;
        _content = content;
    }

    /// <summary>1 or 0 of a boolean, the position among allowed values, a <see cref="DayNumber"/>, or a number times 10 to the power of its declared decimals.</summary>
    public long Number { get; }

    /// <summary>A text of any content, or null for all other kinds.</summary>
    public string? Text => _content as string;

    /// <summary>The values of a list of plain values, null where one is unknown; empty for all other kinds.</summary>
    public ReadOnlySpan<FactValue?> Items => _content as FactValue?[];

    public static FactValue Of(bool value) => new(value ? 1 : 0, null);

    public static FactValue Of(string text) => new(0, text);

    public static FactValue Of(LocalDate date) => new(DayNumber.Of(date), null);

    /// <param name="position">Among the fact's allowed values, from 0.</param>
    public static FactValue OfCode(int position) => new(position, null);

    /// <param name="scaled">The number times 10 to the power of the fact's declared decimals.</param>
    public static FactValue OfScaled(long scaled) => new(scaled, null);

    /// <summary>A list of plain values, which may be empty.</summary>
    public static FactValue OfItems(IEnumerable<FactValue?> items) => new(0, items.ToArray());
}
