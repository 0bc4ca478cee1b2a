using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Maps;

/// <summary>The entries of a list as a view draws them, in one language, before anything has a place on paper.</summary>
/// <param name="Rows">All allowed values from the top down; last, where an entry needs it, a row for those whose value is unknown.</param>
/// <param name="Columns">The allowed values that an entry has, and last one for unknown where needed. Empty where there is no entry.</param>
/// <param name="IsOpen">True where the list itself is unknown, so that there may be any further entries.</param>
/// <param name="Words">Of the pack, for the legend.</param>
public sealed record EntryMap(MapView View, ImmutableArray<MapRow> Rows, ImmutableArray<MapColumn> Columns, ImmutableArray<MapNode> Nodes, bool IsOpen, ValueWords Words)
{
    public string TitleIn(string language) => View.Titles.GetValueOrDefault(language, View.Name);

    /// <summary>What is said of a row that nobody of ours has surely reached; null for any other.</summary>
    public string? RemarkOn(MapRow row, string language) => row.Reach switch
    {
        MapReach.Nobody => View.Nobody.GetValueOrDefault(language),
        MapReach.Unsure => View.Unsure.GetValueOrDefault(language),
        _ => null,
    };

    /// <summary>The question that asks for the entries, or null where nobody asks.</summary>
    public string? QuestionIn(string language) => View.Source.Questions.GetValueOrDefault(language);
}

/// <param name="Title">Null for the row of entries whose value is unknown.</param>
public sealed record MapRow(string? Title, MapReach Reach);

/// <param name="Title">Null for the column of entries whose value is unknown.</param>
public sealed record MapColumn(string? Title);

/// <summary>Has one of us reached anybody in a row?</summary>
public enum MapReach
{
    Reached,
    Unsure,
    Nobody,
}

/// <summary>One entry. What is unknown is null.</summary>
/// <param name="Name">Free of characters that act on a reader's eye.</param>
/// <param name="Row">A position in <see cref="EntryMap.Rows"/>.</param>
/// <param name="Column">A position in <see cref="EntryMap.Columns"/>.</param>
/// <param name="Size">1 to 3.</param>
/// <param name="Fill">-2 to 2.</param>
/// <param name="Labels">Short words.</param>
/// <param name="DaysSince">Days from the view's date to the as-of date; negative where the date is still to come.</param>
/// <param name="Above">The position of the entry to which its line leads, or null.</param>
/// <param name="Words">What a table says of it, in the order of <see cref="MapReader.Facts"/>.</param>
public sealed record MapNode(
    string Name,
    int Row,
    int Column,
    int? Size,
    int? Fill,
    MapOutline? Outline,
    ImmutableArray<string>? Labels,
    int? DaysSince,
    int? Above,
    ImmutableArray<string?> Words);
