using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>What the rows of a table say of accounts, or of the entries of one of their lists.</summary>
/// <param name="List">The list whose entries are meant; null for accounts themselves.</param>
/// <param name="Creates">True where each row is a new account or entry; false where it adds facts to one that is there.</param>
/// <param name="BelongsTo">How a row finds its account or, where it adds to a list, its entry.</param>
/// <param name="Where">What a row must say to be read.</param>
/// <param name="Keep">Which of several rows of one account or entry is read; empty where there must not be several.</param>
/// <param name="On">The column with the day as of which a row holds, or null.</param>
/// <param name="CalledBy">The column that names a row for people who ask where a value comes from, or null.</param>
/// <param name="Status">What is noted of its values, or null.</param>
public sealed record RowReading(
    FactDeclaration? List,
    bool Creates,
    ImmutableArray<RowLink> BelongsTo,
    ImmutableArray<RowCondition> Where,
    ImmutableArray<RowPreference> Keep,
    ColumnChoice? On,
    ColumnChoice? CalledBy,
    ObservationStatus? Status,
    ImmutableArray<FactMapping> Facts)
{
    /// <summary>Every choice of columns that the reading looks at.</summary>
    public IEnumerable<ColumnChoice> Columns =>
    [
        .. BelongsTo.Select(link => new ColumnChoice([link.Own])),
        .. Where.Select(condition => condition.Column),
        .. Keep.Select(preference => preference.Column),
        .. new[] { On, CalledBy }.OfType<ColumnChoice>(),
        .. Facts.SelectMany(fact => fact.Cells.Columns),
    ];
}

/// <summary>A row belongs to the one whose row has the same text under another column, or which has it as a fact.</summary>
/// <param name="Own">The header in the row's own file.</param>
/// <param name="Target">The header in the file of what it belongs to.</param>
/// <param name="Fact">The fact that is compared instead of a column, or null.</param>
public sealed record RowLink(string Own, ColumnChoice Target, FactDeclaration? Fact = null);

/// <summary>A column that must say one of some texts; an empty text stands for a blank.</summary>
public sealed record RowCondition(ColumnChoice Column, ImmutableHashSet<string> Allowed);

/// <summary>Which of several rows goes first.</summary>
public sealed record RowPreference(ColumnChoice Column, PreferenceOrder Order);

/// <summary>What a preference goes by: a date, or a number.</summary>
public enum PreferenceOrder
{
    Latest,
    Earliest,
    Largest,
    Smallest,
}
