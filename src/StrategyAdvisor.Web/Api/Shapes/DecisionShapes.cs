namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>What people decided about an account. A `version` is what a later change must bring as `seen`.</summary>
public sealed record DecisionsShape(string Account, IReadOnlyList<SuppressionShape> Suppressions, IReadOnlyList<DoneStepShape> DoneSteps, IReadOnlyList<ShareShape> Shares);

/// <param name="Until">The last day on which it holds.</param>
/// <param name="Since">The day it was made on.</param>
public sealed record SuppressionShape(string Rule, string Reason, string By, string Until, string Since, long Version);

/// <param name="On">The day it was marked on.</param>
public sealed record DoneStepShape(string Step, string By, string On, long Version);

/// <param name="With">The lead, as the accounts' owner names them.</param>
public sealed record ShareShape(string With, string By, long Version);

/// <summary>A warning to suppress.</summary>
/// <param name="Reason">Why; 500 letters at most.</param>
/// <param name="Until">The last day, ISO 8601: from the as-of date on, 366 days at most.</param>
/// <param name="Seen">The version that is replaced; 0 for none.</param>
public sealed record SuppressShape(string Reason, string Until, long Seen);

/// <summary>A step to mark as done.</summary>
/// <param name="Seen">The version that is replaced; 0 for none.</param>
public sealed record MarkShape(long Seen);

/// <summary>The changes that were made, the latest first.</summary>
/// <param name="Before">What to ask for the entries before these with; null where there are none.</param>
public sealed record AuditShape(IReadOnlyList<AuditEntryShape> Entries, long? Before);

/// <param name="At">UTC.</param>
/// <param name="What">The kind of change: suppress, unsuppress, step done, step open, share, unshare, answer, key added, key removed, erase.</param>
/// <param name="Subject">The rule, step, person, fact or key.</param>
/// <param name="Was">What was there before; null for nothing.</param>
/// <param name="Became">What is there after; null for nothing.</param>
public sealed record AuditEntryShape(long Number, string At, string Who, string What, string Account, string Subject, string? Was, string? Became);

/// <summary>A person to erase.</summary>
/// <param name="Person">The name as it is written; 3 letters at least.</param>
public sealed record EraseShape(string Person);

/// <summary>What came of erasing a person.</summary>
/// <param name="Removed">Shares with them and their keys, which are gone.</param>
/// <param name="Renamed">Records that stay, without the name.</param>
/// <param name="Entries">Entries of the audit log that stay, without the name.</param>
/// <param name="Facts">Facts and names that the history of reviews had, and that are gone.</param>
/// <param name="Reviews">Reviews that were made on the site, and are thrown away.</param>
/// <param name="Places">File and line of the accounts' own files that still name them.</param>
public sealed record ErasedShape(long Removed, long Renamed, long Entries, long Facts, int Reviews, IReadOnlyList<string> Places);
