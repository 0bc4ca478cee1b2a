using DuckDB.NET.Data;

namespace StrategyAdvisor.Benchmarks.Reviewing;

/// <summary>What a program without rules does with the same tables: an object an account, with its contacts, one after another.</summary>
internal static class PlainReading
{
    /// <returns>How many accounts and contacts were read.</returns>
    public static (long Accounts, long Contacts) Read(string folder, string form, int threads)
    {
        using var duck = new DuckDBConnection($"DataSource=:memory:;threads={threads}");
        duck.Open();
        using var accounts = Open(duck, folder, "accounts", form, out var accountQuery);
        using var other = duck.Duplicate();
        other.Open();
        using var contacts = Open(other, folder, "contacts", form, out var contactQuery);
        var (count, people) = (0L, 0L);
        var hasPerson = contacts.Read();
        while (accounts.Read())
        {
            var account = new Account((string)accounts.GetValue(0), Values(accounts, 1), []);
            for (; hasPerson && (string)contacts.GetValue(0) == account.Id; hasPerson = contacts.Read()) account.Contacts.Add(new Contact(Values(contacts, 1)));
            (count, people) = (count + 1, people + account.Contacts.Count);
        }

        accountQuery.Dispose();
        contactQuery.Dispose();
        return (count, people);
    }

    private static DuckDBDataReader Open(DuckDBConnection duck, string folder, string table, string form, out DuckDBCommand query)
    {
        query = duck.CreateCommand();
        query.CommandText = $"FROM read_{form}('{Path.Combine(folder, table)}.{form}')";
        query.UseStreamingMode = true;
        return query.ExecuteReader();
    }

    private static object?[] Values(DuckDBDataReader reader, int first)
    {
        var values = new object?[reader.FieldCount - first];
        for (var column = first; column < reader.FieldCount; column++) values[column - first] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        return values;
    }

    private sealed record Account(string Id, object?[] Values, List<Contact> Contacts);

    private sealed record Contact(object?[] Values);
}
