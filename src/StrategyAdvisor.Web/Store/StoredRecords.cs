using NodaTime;
using NodaTime.Text;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Store;

/// <summary>Something that people decided and that can be decided again.</summary>
public interface IStoredRecord
{
    /// <summary>The account it is about; empty where it is about none.</summary>
    string Account { get; }

    /// <summary>What of the account: a rule, a step, a person.</summary>
    string Subject { get; }

    /// <summary>The number of the entry in the audit log that made it what it is; 0 before it is kept.</summary>
    long Version { get; }
}

/// <summary>A warning that somebody dismissed for a time.</summary>
/// <param name="Until">The last day on which it is dismissed.</param>
/// <param name="Who">Who dismissed it.</param>
/// <param name="Since">The day it was dismissed on.</param>
public sealed record KeptSuppression(string Account, string Rule, string Reason, LocalDate Until, string Who, LocalDate Since, long Version) : IStoredRecord
{
    string IStoredRecord.Subject => Rule;

    internal static RecordTable<KeptSuppression> Table { get; } = new(
        "suppressions", ["account", "rule", "reason", "until", "who", "since"],
        row => new KeptSuppression(row.GetString(0), row.GetString(1), row.GetString(2), Day(row.GetString(3)), row.GetString(4), Day(row.GetString(5)), row.GetInt64(6)),
        it => [it.Account, it.Rule, it.Reason, Text(it.Until), it.Who, Text(it.Since)]);

    internal static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>A step of an account's plan that is done.</summary>
/// <param name="Who">Who says so.</param>
/// <param name="DoneOn">The day it was marked on.</param>
public sealed record KeptStep(string Account, string Step, string Who, LocalDate DoneOn, long Version) : IStoredRecord
{
    string IStoredRecord.Subject => Step;

    internal static RecordTable<KeptStep> Table { get; } = new(
        "done_steps", ["account", "step", "who", "done_on"],
        row => new KeptStep(row.GetString(0), row.GetString(1), row.GetString(2), KeptSuppression.Day(row.GetString(3)), row.GetInt64(4)),
        it => [it.Account, it.Step, it.Who, KeptSuppression.Text(it.DoneOn)]);
}

/// <summary>An account that another lead may see and work on.</summary>
/// <param name="With">As the accounts' owner names that lead.</param>
/// <param name="Who">Who shares it.</param>
public sealed record KeptShare(string Account, string With, string Who, LocalDate Since, long Version) : IStoredRecord
{
    string IStoredRecord.Subject => With;

    internal static RecordTable<KeptShare> Table { get; } = new(
        "shares", ["account", "shared_with", "who", "since"],
        row => new KeptShare(row.GetString(0), row.GetString(1), row.GetString(2), KeptSuppression.Day(row.GetString(3)), row.GetInt64(4)),
        it => [it.Account, it.With, it.Who, KeptSuppression.Text(it.Since)]);
}

/// <summary>A key by which a program, or a person without a company login, is known.</summary>
/// <param name="Owner">As the accounts' owner names the lead whose key it is; empty for none.</param>
/// <param name="Digest">SHA-256 of the key, in hexadecimal; the key itself is kept nowhere.</param>
public sealed record KeptKey(string Name, Role Role, string Owner, string Digest, LocalDate Since, long Version) : IStoredRecord
{
    string IStoredRecord.Account => "";

    string IStoredRecord.Subject => Name;

    internal static RecordTable<KeptKey> Table { get; } = new(
        "api_keys", ["account", "name", "role", "owner", "digest", "since"],
        row => new KeptKey(row.GetString(1), Enum.Parse<Role>(row.GetString(2), ignoreCase: true), row.GetString(3), row.GetString(4), KeptSuppression.Day(row.GetString(5)), row.GetInt64(6)),
        it => ["", it.Name, it.Role.Word(), it.Owner, it.Digest, KeptSuppression.Text(it.Since)]);
}
