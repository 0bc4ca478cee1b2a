namespace StrategyAdvisor.Web.Store;

/// <summary>How many records of a store named a person who was erased.</summary>
/// <param name="Removed">Shares with the person and their keys, which are gone.</param>
/// <param name="Renamed">Records that stay, without the name.</param>
/// <param name="Entries">Entries of the audit log that stay, without the name.</param>
public sealed record ErasureCount(long Removed, long Renamed, long Entries)
{
    internal string Print() => string.Create(CultureInfo.InvariantCulture, $$"""{"removed":{{Removed}},"renamed":{{Renamed}},"entries":{{Entries}}}""");
}

/// <summary>Takes a person's name out of a store. What they decided stays, said by nobody.</summary>
internal static class Erasure
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Erased = "(erased)";

    // Wherever a name can stand: as the whole of a cell, or within a text that somebody wrote.
    private static readonly ImmutableArray<(string Table, ImmutableArray<string> Columns)> Named =
    [
        ("suppressions", ["who", "reason"]), ("done_steps", ["who"]), ("shares", ["who"]),
    ];

    public static ErasureCount Erase(StoreSession session, string person)
    {
        var removed = Removed(session, "shares", "shared_with", person) + Removed(session, "api_keys", "owner", person) + Removed(session, "api_keys", "name", person);
        var renamed = Named.Sum(part => Renamed(session, part.Table, part.Columns, person));
        return new ErasureCount(removed, renamed, Renamed(session, "audit", ["who", "subject", "was", "became"], person));
    }

    private static long Removed(StoreSession session, string table, string column, string person)
    {
        var count = session.Number($"SELECT count(*) FROM {table} WHERE {column} = @person", ("person", person));
        session.Run($"DELETE FROM {table} WHERE {column} = @person", ("person", person));
        return count;
    }

    private static long Renamed(StoreSession session, string table, ImmutableArray<string> columns, string person)
    {
        // `replace` finds the name as it is written; `position` and `instr` differ between the two databases.
        var isNamed = string.Join(" OR ", columns.Select(column => $"replace({column}, @person, '') <> {column}"));
        var count = session.Number($"SELECT count(*) FROM {table} WHERE {isNamed}", ("person", person));
        session.Run($"UPDATE {table} SET {string.Join(", ", columns.Select(column => $"{column} = replace({column}, @person, @erased)"))} WHERE {isNamed}", ("person", person), ("erased", Erased));
        return count;
    }
}
