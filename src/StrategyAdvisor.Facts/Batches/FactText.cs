using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>How values print, in every host and language alike: plain decimal without trailing zeros, ISO 8601, <c>true</c>, the allowed value as declared.</summary>
public static class FactText
{
    /// <summary>What stands for a list without items.</summary>
    public const string None = "none";

    /// <summary>What stands between the items of a list.</summary>
    public const string Separator = "; ";

    private static readonly ImmutableArray<decimal> Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m];

    /// <summary>A value of the given fact.</summary>
    public static string Of(FactDeclaration fact, FactValue value) => fact.Kind switch
    {
        FactKind.Text => value.Text ?? "",
        FactKind.Boolean => Boolean(value.Number != 0),
        FactKind.Date => Date((int)value.Number),
        FactKind.OneOf => ((TextType)fact.Type).Allowed!.Values[(int)value.Number],
        FactKind.Texts => Items(fact.Entries!.Facts[0], value),
        FactKind.Entries => throw new ArgumentException($"`{fact.Name}` is a list of records", nameof(fact)),
        _ => Number(value.Number, fact.Field.Decimals),
    };

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <param name="day">See <see cref="DayNumber"/>.</param>
    public static string Date(int day)
    {
        var date = DayNumber.ToDate(day);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
    }

    /// <param name="scaled">The number times 10 to the power of <paramref name="decimals"/>.</param>
    public static string Number(long scaled, int decimals) => (scaled / Powers[decimals]).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A list: its items between semicolons, or <c>none</c>.</summary>
    public static string List(IReadOnlyCollection<string> items) => items.Count == 0 ? None : string.Join(Separator, items);

    private static string Items(FactDeclaration item, FactValue list)
    {
        var items = new List<string>(list.Items.Length);
        foreach (var value in list.Items) items.Add(value is { } known ? Of(item, known) : FactValueReader.Unknown);
        return List(items);
    }
}
