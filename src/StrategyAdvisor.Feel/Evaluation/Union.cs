using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>The values of a choice whose condition is unknown: those of either branch.</summary>
internal static class Union
{
    /// <summary>Branches that do not fit each other (a null constant) leave everything possible.</summary>
    public static Possible Of(TypedNode node, Explanation condition, Explanation then, Explanation otherwise) => (then.Value, otherwise.Value) switch
    {
        (Truth one, Truth other) => one == other ? one : Truth.Unknown,
        (Interval one, Interval other) => one.Hull(other),
        (CodeSet one, CodeSet other) when one.Allowed.Equals(other.Allowed) => one with { Set = one.Set | other.Set },
        (TextValue or CodeSet, TextValue or CodeSet) => OfTexts(TextValue.Of(then.Value), TextValue.Of(otherwise.Value)),
        (ListOf one, ListOf other) => OfLists(condition, one, other),
        (ContextValue one, ContextValue other) => OfContexts(node, condition, one, other),
        _ => Possible.Any(node.Type),
    };

    private static TextValue OfTexts(TextValue one, TextValue other) => one.Value == other.Value ? one : TextValue.Unknown;

    private static ListOf OfLists(Explanation condition, ListOf one, ListOf other) => new(
        [.. one.Entries.Select(entry => entry.If(condition)), .. other.Entries.Select(entry => entry.If(condition, wanted: false))],
        [condition, .. one.Frame, .. other.Frame],
        [.. one.Further, .. other.Further]);

    private static ContextValue OfContexts(TypedNode node, Explanation condition, ContextValue one, ContextValue other) => new(
    [
        .. one.Values.Zip(other.Values, (then, otherwise) => new Explanation(
            node, then.Value.GetType() == otherwise.Value.GetType() ? Of(node, condition, then, otherwise) : AnyValue.Instance, [condition, then, otherwise])),
    ]);
}
