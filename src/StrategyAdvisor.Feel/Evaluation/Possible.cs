using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The values that an expression can still take, over all completions of the unknown facts: a superset of them.</summary>
public abstract record Possible
{
    /// <summary>True where only one value is left, so that no further fact can change it.</summary>
    public abstract bool IsSettled { get; }

    /// <summary>All values of a type.</summary>
    public static Possible Any(FeelType type) => type switch
    {
        BooleanType => Truth.Unknown,
        NumberType or DateType or DaysType or MonthsType => Interval.Everything,
        TextType { Allowed: { } allowed } => new CodeSet(allowed, allowed.Everything),
        TextType => TextValue.Unknown,
        ListType list => new ListOf([], [], [ListEntry.Any(Any(list.Element))]),
        RecordType record => new AnyRecord(record),
        _ => AnyValue.Instance,
    };
}

/// <summary>A boolean: surely true, surely false, or neither.</summary>
public sealed record Truth(bool MustBeTrue, bool MustBeFalse) : Possible
{
    public static Truth True { get; } = new(true, false);

    public static Truth False { get; } = new(false, true);

    public static Truth Unknown { get; } = new(false, false);

    public override bool IsSettled => MustBeTrue || MustBeFalse;

    public static Truth Of(bool value) => value ? True : False;

    /// <summary>Unknown where <paramref name="value"/> is no boolean, which only a null constant gives.</summary>
    public static Truth Of(Possible value) => value as Truth ?? Unknown;

    public static Truth Of(bool mustBeTrue, bool mustBeFalse) => mustBeTrue ? True : mustBeFalse ? False : Unknown;

    public Truth Not() => Of(MustBeFalse, MustBeTrue);

    /// <summary>True or false where the value surely is that.</summary>
    public bool Is(bool value) => value ? MustBeTrue : MustBeFalse;
}

/// <summary>An ordered value: a number, a date as <see cref="Columns.DayNumber"/>, a duration in days or in months. Both ends belong to it.</summary>
/// <param name="Low">Null for no lower end.</param>
/// <param name="High">Null for no upper end.</param>
public sealed record Interval(decimal? Low, decimal? High) : Possible
{
    public static Interval Everything { get; } = new(null, null);

    public override bool IsSettled => Low is not null && Low == High;

    public static Interval Of(decimal value) => new(value, value);

    /// <summary>Everything where <paramref name="value"/> is not ordered, which only a null constant gives.</summary>
    public static Interval Of(Possible value) => value as Interval ?? Everything;

    /// <summary>The least interval that covers both.</summary>
    public Interval Hull(Interval other) => new(Least(Low, other.Low), Greatest(High, other.High));

    private static decimal? Least(decimal? one, decimal? other) => one is null || other is null ? null : Math.Min(one.Value, other.Value);

    private static decimal? Greatest(decimal? one, decimal? other) => one is null || other is null ? null : Math.Max(one.Value, other.Value);
}

/// <summary>A text out of a few allowed ones.</summary>
/// <param name="Set">Bit n stands for allowed value n.</param>
public sealed record CodeSet(AllowedValues Allowed, ulong Set) : Possible
{
    public override bool IsSettled => ulong.IsPow2(Set);

    /// <summary>The one text that is left, or null.</summary>
    public string? Value => IsSettled ? Allowed.Values[System.Numerics.BitOperations.TrailingZeroCount(Set)] : null;
}

/// <summary>A text of any content.</summary>
/// <param name="Value">Null for unknown.</param>
public sealed record TextValue(string? Value) : Possible
{
    public static TextValue Unknown { get; } = new(null as string);

    public override bool IsSettled => Value is not null;

    /// <summary>A text of either sort.</summary>
    public static TextValue Of(Possible value) => value switch
    {
        TextValue text => text,
        CodeSet codes => new TextValue(codes.Value),
        _ => Unknown,
    };
}

/// <summary>A constant null of no type.</summary>
public sealed record AnyValue : Possible
{
    public static AnyValue Instance { get; } = new();

    public override bool IsSettled => false;
}
