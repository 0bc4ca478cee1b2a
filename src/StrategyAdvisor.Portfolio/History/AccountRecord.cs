using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>What a history keeps of one account in one review.</summary>
/// <param name="Findings">In ordinal order of their rules, those that are set aside among them: the rules judge as before.</param>
/// <param name="Decisions">Those that are settled, in ordinal order of their keys.</param>
public sealed record AccountRecord(string Account, string Name, ImmutableArray<FindingRecord> Findings, ImmutableArray<(string Key, string Value)> Decisions)
{
    public static AccountRecord Of(Brief brief) => new(
        brief.Account,
        brief.Name,
        [.. brief.Findings.Concat(brief.Suppressed.Select(suppressed => suppressed.Finding)).OrderBy(finding => finding.Rule, StringComparer.Ordinal).Select(FindingRecord.Of)],
        [.. brief.Decisions.Where(decision => decision.Value is not null).OrderBy(decision => decision.Key, StringComparer.Ordinal).Select(decision => (decision.Key, TextOf(decision.Value)!))]);

    /// <summary>A value as it prints everywhere; null where nothing is recorded.</summary>
    internal static string? TextOf(PlainValue? value) => value switch
    {
        null => null,
        PlainValue.Text text => text.Content,
        PlainValue.Number number => number.Amount.ToString("0.##########", CultureInfo.InvariantCulture),
        PlainValue.Flag flag => FactText.Boolean(flag.IsTrue),
        PlainValue.Many many => FactText.List([.. many.Items.Select(item => TextOf(item) ?? FactValueReader.Unknown)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a value of an unknown kind"),
    };
}

/// <param name="Evidence">The facts that the finding rests on, by path; a null value says that nothing is recorded.</param>
public sealed record FindingRecord(string Rule, string Severity, ImmutableArray<(string Fact, string? Value)> Evidence)
{
    public static FindingRecord Of(BriefFinding finding) => new(
        finding.Rule,
        finding.Severity,
        [.. finding.Evidence.Select(evidence => (evidence.Fact, AccountRecord.TextOf(evidence.Value))).DistinctBy(evidence => evidence.Fact, StringComparer.Ordinal)]);
}

/// <summary>A figure of all accounts in one review.</summary>
/// <param name="Currency">Empty where no money is measured.</param>
public sealed record IndicatorRecord(string Indicator, string Currency, decimal Value);

/// <summary>A review that a history keeps.</summary>
/// <param name="Number">Its place in the history, from 1.</param>
/// <param name="PackHash">Of the rules it was made with.</param>
/// <param name="AsOf">ISO 8601.</param>
public sealed record ReviewRecord(long Number, string PackHash, string AsOf, long Accounts);
