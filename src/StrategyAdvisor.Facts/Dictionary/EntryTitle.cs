namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>What a person calls an entry that has no name, by one of its facts: <c>complaint of {opened}</c>.</summary>
public static class EntryTitle
{
    /// <summary>The fact that a title names in braces; null where it names none, or more than one.</summary>
    /// <param name="title">In one language.</param>
    public static FactDeclaration? FactIn(string title, FactRecord entry)
    {
        var (start, end) = (title.IndexOf('{', StringComparison.Ordinal), title.IndexOf('}', StringComparison.Ordinal));
        if (start < 0 || end < start || title.LastIndexOf('{') != start || title.LastIndexOf('}') != end) return null;
        return entry.Facts.FirstOrDefault(fact => fact.Name == title[(start + 1)..end] && !fact.IsTable);
    }

    /// <summary>The title with a value in the place of its fact.</summary>
    public static string Fill(string title, string value) => $"{title[..title.IndexOf('{', StringComparison.Ordinal)]}{value}{title[(title.IndexOf('}', StringComparison.Ordinal) + 1)..]}";
}
