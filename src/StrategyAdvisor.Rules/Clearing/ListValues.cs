using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>What a list could hold instead.</summary>
internal static class ListValues
{
    public static ListOf Empty { get; } = new([], [], []);

    /// <summary>Stands for a list that has entries of which nothing more is known.</summary>
    public static ListOf Some { get; } = Holding([new TextValue(FactEdit.AnyText)]);

    /// <summary>Of an unknown list that there are no entries, or one item; of a known list of plain values what it holds and one item more.</summary>
    /// <param name="items">What is recorded, or null for an unknown list.</param>
    public static ImmutableArray<Possible> Of(FactDeclaration list, ImmutableArray<Possible>? items)
    {
        if (list.IsTable) return items is null ? [Empty] : [];
        var further = list.Entries!.Facts[0].Type is TextType { Allowed: { } allowed }
            ? allowed.Values.Select(Possible (_, code) => new CodeSet(allowed, 1UL << code))
            : [new TextValue(FactEdit.AnyText)];
        var recorded = items ?? [];
        var longer = further.Where(item => !recorded.Contains(item)).Select(Possible (item) => Holding(recorded.Add(item)));
        return items is null ? [Empty, .. longer] : [.. longer];
    }

    /// <summary>The values in a list of plain values; empty for anything else.</summary>
    public static ImmutableArray<Possible> ItemsOf(Possible value) => value is ListOf list ? [.. list.Entries.Select(entry => entry.Value.Value)] : [];

    public static ListOf Holding(ImmutableArray<Possible> items) => new([.. items.Select(item => new ListEntry(null, new Explanation(null, item, []), []))], [], []);
}
