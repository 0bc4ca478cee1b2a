namespace StrategyAdvisor.Feel.Typing;

/// <summary>The static type of an expression. Types are compared with <see cref="Accepts"/>, never by reference.</summary>
public abstract record FeelType
{
    /// <summary>A number without a unit.</summary>
    public static NumberType Number { get; } = new(NumberUnit.None);

    public static TextType Text { get; } = new(null as AllowedValues);

    public static BooleanType Boolean { get; } = new();

    public static DateType Date { get; } = new();

    public static DaysType Days { get; } = new();

    public static MonthsType Months { get; } = new();

    public static NullType Null { get; } = new();

    /// <summary>The type of an expression that already has a diagnostic; it fits everywhere, so that one mistake is told once.</summary>
    public static FaultyType Faulty { get; } = new();

    /// <summary>What a diagnostic calls the type, with its article left off: <c>number</c>, <c>list of date</c>.</summary>
    public abstract string Label { get; }

    /// <summary>What a sentence calls a value of the type: <c>a number</c>, <c>an account</c>, <c>money</c>.</summary>
    public virtual string WithArticle => "aeiou".Contains(Label[0], StringComparison.Ordinal) ? $"an {Label}" : $"a {Label}";

    /// <summary>True where a value of type <paramref name="other"/> may stand for one of this type.</summary>
    public virtual bool Accepts(FeelType other) => other is FaultyType or NullType || other.GetType() == GetType();

    /// <summary>True for the types that have an order: numbers, dates, both durations and texts.</summary>
    public virtual bool IsOrdered => false;

    public sealed override string ToString() => Label;
}

/// <summary>What a number counts. It decides how the number is shown, and money is never compared with a fraction.</summary>
public enum NumberUnit
{
    None,

    /// <summary>In the account's currency.</summary>
    Money,

    /// <summary>0.10 is 10 %.</summary>
    Fraction,
}

/// <summary>A decimal number.</summary>
public sealed record NumberType(NumberUnit Unit) : FeelType
{
    public override string Label => Unit switch
    {
        NumberUnit.Money => "money",
        NumberUnit.Fraction => "fraction",
        _ => "number",
    };

    public override string WithArticle => Unit == NumberUnit.Money ? Label : base.WithArticle;

    public override bool IsOrdered => true;
}

/// <summary>A text, or one of a few allowed texts.</summary>
public sealed record TextType(AllowedValues? Allowed) : FeelType
{
    public override string Label => Allowed is null ? "text" : $"one of {Allowed}";

    public override string WithArticle => Allowed is null ? base.WithArticle : Label;

    public override bool IsOrdered => Allowed is null;

    public override bool Accepts(FeelType other) =>
        other is FaultyType or NullType || (other is TextType text && (Allowed is null || text.Allowed is null || Allowed.Equals(text.Allowed)));
}

public sealed record BooleanType : FeelType
{
    public override string Label => "boolean";
}

public sealed record DateType : FeelType
{
    public override string Label => "date";

    public override bool IsOrdered => true;
}

/// <summary>FEEL's days-and-time duration. Rules count in whole days and their decimal parts.</summary>
public sealed record DaysType : FeelType
{
    public override string Label => "duration in days";

    public override bool IsOrdered => true;
}

/// <summary>FEEL's years-and-months duration.</summary>
public sealed record MonthsType : FeelType
{
    public override string Label => "duration in months";

    public override bool IsOrdered => true;
}

public sealed record NullType : FeelType
{
    public override string Label => "null";

    public override string WithArticle => Label;
}

public sealed record FaultyType : FeelType
{
    public override string Label => "mistaken expression";

    public override bool Accepts(FeelType other) => true;
}

public sealed record ListType(FeelType Element) : FeelType
{
    public override string Label => $"list of {Element.Label}";

    public override bool Accepts(FeelType other) => other is FaultyType or NullType || (other is ListType list && Element.Accepts(list.Element));
}

public sealed record RangeType(FeelType Element) : FeelType
{
    public override string Label => $"range of {Element.Label}";

    public override bool Accepts(FeelType other) => other is FaultyType or NullType || (other is RangeType range && Element.Accepts(range.Element));
}
