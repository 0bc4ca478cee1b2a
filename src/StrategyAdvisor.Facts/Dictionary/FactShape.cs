using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>What the values of a fact are and how they are kept, before the fact has its place in a record.</summary>
/// <param name="Entries">What an entry holds where the values are lists, else null.</param>
internal sealed record FactShape(FactKind Kind, FeelType Type, int Decimals = 0, decimal? Minimum = null, decimal? Maximum = null, FactRecord? Entries = null)
{
    /// <summary>For a fact whose type has a mistake: it fits every expression, so that the mistake is told once.</summary>
    public static FactShape Mistaken { get; } = new(FactKind.Text, FeelType.Faulty);

    public bool IsNumeric => Kind is FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days;

    public bool IsList => Kind is FactKind.Texts or FactKind.Entries;
}
