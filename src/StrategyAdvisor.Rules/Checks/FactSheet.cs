using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Facts that a brief shows as they are recorded, as a section of its own.</summary>
/// <param name="Titles">By language.</param>
/// <param name="List">Whose entries are the rows; null for facts of the account itself.</param>
/// <param name="Facts">In the order in which they are shown; of an entry where there is a list.</param>
public sealed record FactSheet(string Name, ImmutableSortedDictionary<string, string> Titles, FactDeclaration? List, ImmutableArray<FactDeclaration> Facts)
{
    /// <summary>What the sheet is called in a language, or its name.</summary>
    public string TitleIn(string language) => Titles.GetValueOrDefault(language, Name);
}
