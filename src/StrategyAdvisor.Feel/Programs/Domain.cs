namespace StrategyAdvisor.Feel.Programs;

/// <summary>
/// The rows that a step of a program runs over: one row (constants), a row an account, a row an entry of a list,
/// or a row a pair of an entry and something else that is being looked at.
/// </summary>
/// <param name="Id">Its place among the program's domains; a domain comes after those it is made from.</param>
/// <param name="Kind">What it is made from.</param>
/// <param name="Parent">The rows whose lists these rows are; an aggregate over this domain gives a value for each of them. Null for the first two kinds.</param>
/// <param name="List">For pairs: the entries that are paired with each parent row.</param>
/// <param name="Field">For entries: the column of the list in the parent's records, else -1.</param>
internal sealed record Domain(int Id, DomainKind Kind, Domain? Parent = null, Domain? List = null, int Field = -1)
{
    public static Domain Single { get; } = new(0, DomainKind.Single);

    public static Domain Accounts { get; } = new(1, DomainKind.Accounts);

    /// <summary>True where every row of this domain belongs to one row of the other.</summary>
    public bool Reaches(Domain other) =>
        this == other || other.Kind == DomainKind.Single || (Parent?.Reaches(other) ?? false) || (List?.Reaches(other) ?? false);

    public bool Equals(Domain? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id;
}

internal enum DomainKind
{
    Single,
    Accounts,
    Entries,
    Pairs,
}
