using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads how a number is kept and between which bounds it lies: <c>decimals: 0</c>, <c>between: [1, 5]</c>, <c>below zero: yes</c>.</summary>
/// <remarks>Without any of them a number is 0 or more.</remarks>
internal static class FactBounds
{
    private const int MostDecimals = 6;

    public static FactShape Read(MappingReader fact, FactShape shape)
    {
        var decimals = shape.Kind == FactKind.Days ? shape.Decimals : fact.Whole("decimals", 0, MostDecimals) ?? shape.Decimals;
        var belowZero = fact.Boolean("below zero") ?? false;
        if (fact.Find("between") is not { } node) return shape with { Decimals = decimals, Minimum = belowZero ? null : 0 };
        if (belowZero) fact.Diagnostics.Add(DictionaryDiagnostics.SeveralTypes.At(node.Location, fact.Subject, "below zero", "between"));
        return ReadBetween(fact, node, shape with { Decimals = decimals });
    }

    private static FactShape ReadBetween(MappingReader fact, DocumentNode node, FactShape shape)
    {
        var bounds = ImmutableArray.CreateBuilder<decimal>();
        foreach (var scalar in fact.Scalars("between"))
        {
            if (fact.NumberOf(scalar, "between") is not { } bound) return shape;
            if (!Fits(bound, shape.Decimals)) RefuseBound(fact, scalar, shape.Decimals);
            bounds.Add(bound);
        }

        if (bounds is [var least, var most] && least <= most) return shape with { Minimum = least, Maximum = most };
        fact.Diagnostics.Add(DictionaryDiagnostics.BoundsShape.At(node.Location));
        return shape;
    }

    private static void RefuseBound(MappingReader fact, ScalarNode scalar, int decimals) =>
        fact.Diagnostics.Add(DictionaryDiagnostics.BoundsDecimals.At(scalar.Location, scalar.Text, decimals.ToString(CultureInfo.InvariantCulture)));

    // Columns keep a number times 10 to the power of its decimals in 64 bits.
    private static bool Fits(decimal bound, int decimals)
    {
        if (Math.Abs(bound) > long.MaxValue / 1_000_000) return false;
        var scaled = bound;
        for (var i = 0; i < decimals; i++) scaled *= 10;
        return scaled == decimal.Truncate(scaled);
    }
}
