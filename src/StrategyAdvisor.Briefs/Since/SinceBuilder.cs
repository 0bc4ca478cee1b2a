using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Since;

/// <summary>Compares a brief with an earlier one of the same account, and tells for every finding which facts behind it have changed.</summary>
public sealed class SinceBuilder
{
    private readonly Brief _now;
    private readonly EarlierBrief _then;
    private readonly FactBatch _batch;
    private readonly int _account;
    private readonly FactPaths _paths;
    private readonly ShiftWords _words;

    private SinceBuilder(Brief now, EarlierBrief then, Assessment assessment, string currency)
    {
        (_now, _then, _batch, _account) = (now, then, assessment.Batch, assessment.Account);
        (_paths, _words) = (new FactPaths(_batch, _account), new ShiftWords(assessment, now.Language, currency));
    }

    /// <param name="assessment">What <paramref name="now"/> was made of.</param>
    /// <param name="currency">ISO 4217 code of money in an account that names no currency of its own.</param>
    public static BriefSince Compare(Brief now, EarlierBrief then, Assessment assessment, string currency) => new SinceBuilder(now, then, assessment, currency).Compare();

    /// <summary>The facts of an account by path, as they print.</summary>
    public static ImmutableDictionary<string, string?> FactsOf(FactBatch batch, int account)
    {
        var paths = new FactPaths(batch, account);
        return paths.All().Distinct(StringComparer.Ordinal).ToImmutableDictionary(path => path, path => Print(paths, batch, account, path), StringComparer.Ordinal);
    }

    private BriefSince Compare()
    {
        var then = _then.Findings.ToDictionary(finding => finding.Rule, StringComparer.Ordinal);
        // What is set aside is neither new nor gone.
        var now = _now.Findings.Concat(_now.Suppressed.Select(suppressed => suppressed.Finding)).Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        return new BriefSince(
            _then.AsOf,
            [.. _now.Findings.Where(finding => !then.ContainsKey(finding.Rule)).Select(finding => Of(finding, null))],
            [.. _then.Findings.Where(finding => !now.Contains(finding.Rule)).Select(Gone)],
            [.. _now.Findings.Where(finding => then.ContainsKey(finding.Rule)).Select(finding => Of(finding, then[finding.Rule]))]);
    }

    private FindingShift Of(BriefFinding now, EarlierFinding? then) =>
        new(now.Rule, now.Title, now.Warning, then?.Severity, now.Severity, IsOpen: false, Changed(now.Evidence.Select(evidence => evidence.Fact).Concat(then?.Facts ?? [])));

    private FindingShift Gone(EarlierFinding then) =>
        new(then.Rule, then.Title, then.Warning, then.Severity, null, _now.Undecided.Any(rule => rule.Rule == then.Rule), Changed(then.Facts));

    private ImmutableArray<FactShift> Changed(IEnumerable<string> facts) =>
    [
        .. facts.Distinct(StringComparer.Ordinal).Where(_then.Values.ContainsKey)
            .Select(fact => _words.Of(fact, _then.Values[fact], Print(_paths, _batch, _account, fact)))
            .Where(shift => shift.Before != shift.Now),
        .. facts.Distinct(StringComparer.Ordinal).Where(fact => !_then.Values.ContainsKey(fact) && _then.Values.Keys.Any(path => path.Length > 0) && IsOfNewEntry(fact))
            .Select(fact => _words.Of(fact, null, Print(_paths, _batch, _account, fact))).Where(shift => shift.Now is not null),
    ];

    /// <summary>True for a fact of an entry that was not there, where all facts of then are known.</summary>
    private bool IsOfNewEntry(string fact) => _then.Values.ContainsKey("id") && _paths.TryResolve(fact, out var found) && found.Record is not null;

    private static string? Print(FactPaths paths, FactBatch batch, int account, string path) => paths.TryResolve(path, out var fact) ? FactValues.Print(batch, account, fact) : null;
}
