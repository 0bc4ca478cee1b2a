using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Store;

/// <summary>What people decided on a site and what no file of theirs holds: dismissed warnings, done steps, shared accounts, keys, and the log of all changes.</summary>
/// <remarks>Who saves names the version they saw; if somebody else saved in between, nothing is written and they are given what is there now.</remarks>
public sealed class SiteStore
{
    private readonly StoreDatabase _database;
    private readonly TimeProvider _clock;

    private SiteStore(StoreDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Opens a store, which is made where there is none, and brings an older one up to date.</summary>
    /// <param name="address">A file, or the address of a PostgreSQL database; its password comes from the environment.</param>
    /// <param name="clock">Says when a change is made.</param>
    /// <exception cref="Accounts.Rows.UnreadableSourceException">It cannot be opened, or a later version of this program made it.</exception>
    public static SiteStore Open(string address, TimeProvider clock) => new(StoreDatabase.Open(address), clock);

    public ImmutableArray<KeptSuppression> Suppressions(string account) => _database.Read(session => KeptSuppression.Table.Of(session, account));

    public ImmutableArray<KeptSuppression> AllSuppressions() => _database.Read(KeptSuppression.Table.All);

    public ImmutableArray<KeptStep> DoneSteps(string account) => _database.Read(session => KeptStep.Table.Of(session, account));

    public ImmutableArray<KeptStep> AllDoneSteps() => _database.Read(KeptStep.Table.All);

    public ImmutableArray<KeptShare> Shares(string account) => _database.Read(session => KeptShare.Table.Of(session, account));

    /// <summary>A number that grows with every change.</summary>
    public long Version() => _database.Read(session => session.Number("SELECT coalesce(max(number), 0) FROM audit"));

    /// <summary>What people decided about all accounts, as briefs take it in.</summary>
    public PortfolioDecisions Decisions() => new(
        [.. AllSuppressions().Select(one => new Suppression(one.Account, one.Rule, one.Reason, one.Who, one.Until))],
        new DoneSteps(AllDoneSteps().Select(step => new DoneStep(step.Account, step.Step, step.Who, step.DoneOn))));

    /// <summary>The ids of the accounts that are shared with a lead.</summary>
    public ImmutableArray<string> SharedWith(string lead) => _database.Read(session =>
        session.Rows("SELECT account FROM shares WHERE shared_with = @lead ORDER BY account", row => row.GetString(0), ("lead", lead)));

    public ImmutableArray<KeptKey> Keys() => _database.Read(KeptKey.Table.All);

    /// <summary>The key of a name, or null.</summary>
    public KeptKey? Key(string name) => _database.Read(session => KeptKey.Table.Find(session, "", name));

    /// <summary>The key of a digest, or null.</summary>
    public KeptKey? KeyOfDigest(string digest) => Keys().FirstOrDefault(key => ApiKeys.AreEqual(key.Digest, digest));

    /// <summary>The latest changes before one, the latest first.</summary>
    public ImmutableArray<AuditEntry> Audit(long before = long.MaxValue, int most = 100) => _database.Read(session => AuditLog.Before(session, before, most));

    public Saved<KeptSuppression> Suppress(KeptSuppression wanted, long seen, string who) => Put(KeptSuppression.Table, "suppress", wanted, seen, who);

    public Saved<KeptSuppression> Unsuppress(string account, string rule, long seen, string who) => Take(KeptSuppression.Table, "unsuppress", account, rule, seen, who);

    public Saved<KeptStep> MarkDone(KeptStep wanted, long seen, string who) => Put(KeptStep.Table, "step done", wanted, seen, who);

    public Saved<KeptStep> MarkOpen(string account, string step, long seen, string who) => Take(KeptStep.Table, "step open", account, step, seen, who);

    public Saved<KeptShare> Share(KeptShare wanted, long seen, string who) => Put(KeptShare.Table, "share", wanted, seen, who);

    public Saved<KeptShare> Unshare(string account, string with, long seen, string who) => Take(KeptShare.Table, "unshare", account, with, seen, who);

    public Saved<KeptKey> AddKey(KeptKey wanted, string who) => Put(KeptKey.Table, "key added", wanted, 0, who);

    public Saved<KeptKey> RemoveKey(string name, string who) => Key(name) is { } key ? Take(KeptKey.Table, "key removed", "", name, key.Version, who) : new(false, null);

    /// <summary>Notes a change that was made elsewhere, in the files of an account.</summary>
    public void Note(string who, string what, string account, string subject, string? was, string? became) =>
        _database.Change(session => AuditLog.Add(session, Entry(who, what, account, subject, was, became)));

    /// <summary>Takes a person's name out of everything that the store holds.</summary>
    public ErasureCount Erase(string person, string who) => _database.Change(session =>
    {
        var count = Erasure.Erase(session, person);
        AuditLog.Add(session, Entry(who, "erase", "", "", null, count.Print()));
        return count;
    });

    private Saved<T> Put<T>(RecordTable<T> table, string what, T wanted, long seen, string who)
        where T : class, IStoredRecord => _database.Change(session =>
    {
        var now = table.Find(session, wanted.Account, wanted.Subject);
        if ((now?.Version ?? 0) != seen) return new Saved<T>(false, now);
        var number = AuditLog.Add(session, Entry(who, what, wanted.Account, wanted.Subject, now is null ? null : table.Print(now), table.Print(wanted)));
        table.Put(session, wanted, number);
        return new Saved<T>(true, table.Find(session, wanted.Account, wanted.Subject));
    });

    private Saved<T> Take<T>(RecordTable<T> table, string what, string account, string subject, long seen, string who)
        where T : class, IStoredRecord => _database.Change(session =>
    {
        var now = table.Find(session, account, subject);
        if (now is null || now.Version != seen) return new Saved<T>(false, now);
        AuditLog.Add(session, Entry(who, what, account, subject, table.Print(now), null));
        table.Remove(session, account, subject);
        return new Saved<T>(true, null);
    });

    private AuditEntry Entry(string who, string what, string account, string subject, string? was, string? became) =>
        new(0, _clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), who, what, account, subject, was, became);
}

/// <summary>What came of saving.</summary>
/// <param name="IsSaved">False where somebody else saved in between; nothing was written.</param>
/// <param name="Now">What is there now, or null where nothing is.</param>
public sealed record Saved<T>(bool IsSaved, T? Now)
    where T : class;
