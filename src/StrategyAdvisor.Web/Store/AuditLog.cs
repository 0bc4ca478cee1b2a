namespace StrategyAdvisor.Web.Store;

/// <summary>One change: who made it, when, and what was there before and after.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Moment">ISO 8601, UTC.</param>
/// <param name="What">A word for the kind of change: <c>suppress</c>, <c>step done</c>, <c>share</c>, <c>answer</c>, and so on.</param>
/// <param name="Account">Empty where the change is about none.</param>
/// <param name="Subject">A rule, a step, a fact, a person, the name of a key.</param>
/// <param name="Was">Null where there was nothing.</param>
/// <param name="Became">Null where there is nothing any more.</param>
public sealed record AuditEntry(long Number, string Moment, string Who, string What, string Account, string Subject, string? Was, string? Became);

/// <summary>The changes that were made, in their order. Entries are only added; erasing a person takes their name out of them.</summary>
internal static class AuditLog
{
    private const string Columns = "number, moment, who, what, account, subject, was, became";

    /// <returns>The entry's number.</returns>
    public static long Add(StoreSession session, AuditEntry entry)
    {
        var number = session.Number("SELECT coalesce(max(number), 0) FROM audit") + 1;
        session.Run(
            $"INSERT INTO audit ({Columns}) VALUES (@number, @moment, @who, @what, @account, @subject, @was, @became)",
            ("number", number), ("moment", entry.Moment), ("who", entry.Who), ("what", entry.What), ("account", entry.Account), ("subject", entry.Subject), ("was", entry.Was), ("became", entry.Became));
        return number;
    }

    /// <summary>The latest entries before one, the latest first.</summary>
    /// <param name="before">Their numbers are smaller.</param>
    public static ImmutableArray<AuditEntry> Before(StoreSession session, long before, int most) => session.Rows(
        $"SELECT {Columns} FROM audit WHERE number < @before ORDER BY number DESC LIMIT {most.ToString(CultureInfo.InvariantCulture)}",
        row => new AuditEntry(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7)),
        ("before", before));
}
