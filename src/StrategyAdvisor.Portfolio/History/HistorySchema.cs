namespace StrategyAdvisor.Portfolio.History;

/// <summary>The tables of a history and how they came to be. A step is never changed once released; a change is one more step.</summary>
internal static class HistorySchema
{
    /// <summary>Each step brings a history from the version of its position to the next, in the words that SQLite and PostgreSQL share.</summary>
    public static ImmutableArray<string> Steps { get; } =
    [
        """
        CREATE TABLE reviews (review BIGINT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, pack_hash TEXT NOT NULL, as_of TEXT NOT NULL, accounts BIGINT NOT NULL);
        CREATE TABLE findings (review BIGINT NOT NULL, account TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, PRIMARY KEY (review, account, rule));
        CREATE TABLE evidence (review BIGINT NOT NULL, account TEXT NOT NULL, rule TEXT NOT NULL, fact TEXT NOT NULL, value TEXT, PRIMARY KEY (review, account, rule, fact));
        CREATE TABLE decisions (review BIGINT NOT NULL, account TEXT NOT NULL, decision TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (review, account, decision));
        CREATE TABLE indicators (review BIGINT NOT NULL, indicator TEXT NOT NULL, currency TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (review, indicator, currency));
        """,
        """
        CREATE TABLE review_accounts (review BIGINT NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (review, account));
        INSERT INTO review_accounts SELECT DISTINCT review, account, account FROM decisions;
        """,
    ];
}
