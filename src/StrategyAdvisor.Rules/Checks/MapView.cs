using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>A picture of the entries of a list: where each stands, and how it is drawn. Which facts say so is the pack's choice.</summary>
/// <param name="Source">The list whose entries are drawn.</param>
/// <param name="List">Gives the entries that are drawn.</param>
/// <param name="Reached">Gives those of them whom one of us has reached.</param>
/// <param name="Rows">A fact with allowed values; the first of them is the top row.</param>
/// <param name="Columns">A fact with allowed values, from left to right.</param>
/// <param name="Labels">A list of allowed values.</param>
/// <param name="Since">A date.</param>
/// <param name="Lines">The name of another entry.</param>
/// <param name="Nobody">What is said of a row in which surely nobody is reached, by language.</param>
/// <param name="Unsure">What is said of a row in which that is not known, by language.</param>
public sealed record MapView(
    string Name,
    ImmutableSortedDictionary<string, string> Titles,
    FactDeclaration Source,
    Condition List,
    Condition Reached,
    FactDeclaration Rows,
    FactDeclaration Columns,
    MapScale<int> Size,
    MapScale<int> Fill,
    MapScale<MapOutline> Outline,
    MapLabels Labels,
    FactDeclaration Since,
    FactDeclaration Lines,
    ImmutableSortedDictionary<string, string> Nobody,
    ImmutableSortedDictionary<string, string> Unsure);

/// <summary>How each allowed value of a fact is drawn.</summary>
/// <param name="Marks">In the order of the fact's allowed values.</param>
public sealed record MapScale<T>(FactDeclaration Fact, ImmutableArray<T> Marks);

/// <summary>Short words for the items of a list of allowed values.</summary>
/// <param name="Words">In the order of the allowed values, each by language.</param>
public sealed record MapLabels(FactDeclaration Fact, ImmutableArray<ImmutableSortedDictionary<string, string>> Words);

/// <summary>The line around a node, from the weakest to the strongest.</summary>
public enum MapOutline
{
    Dotted,
    Dashed,
    Solid,
    Thick,
}
