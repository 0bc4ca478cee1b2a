namespace StrategyAdvisor.Web.Store;

/// <summary>The tables of a store and how they came to be. A step is never changed once released; a change is one more step.</summary>
internal static class StoreSchema
{
    /// <summary>Each step brings a store from the version of its position to the next, in the words that SQLite and PostgreSQL share.</summary>
    /// <remarks>The version of a record is the number of the entry in the audit log that made it what it is: it only grows, also when a record goes and comes back.</remarks>
    public static ImmutableArray<string> Steps { get; } =
    [
        """
        CREATE TABLE audit (number BIGINT PRIMARY KEY, moment TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, account TEXT NOT NULL, subject TEXT NOT NULL, was TEXT, became TEXT);
        CREATE TABLE suppressions (account TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL, until TEXT NOT NULL, who TEXT NOT NULL, since TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (account, rule));
        CREATE TABLE done_steps (account TEXT NOT NULL, step TEXT NOT NULL, who TEXT NOT NULL, done_on TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (account, step));
        CREATE TABLE shares (account TEXT NOT NULL, shared_with TEXT NOT NULL, who TEXT NOT NULL, since TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (account, shared_with));
        CREATE TABLE api_keys (account TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, owner TEXT NOT NULL, digest TEXT NOT NULL, since TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (account, name));
        """,
    ];
}
