using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Sums up every account out of the verdicts alone: nothing is explained for a list, so that a hundred thousand accounts take a moment.</summary>
internal sealed class SummaryReader
{
    private const string OwnerFact = "owner";

    private readonly Pack _pack;
    private readonly FactBatch _batch;
    private readonly VerdictTable _verdicts;
    private readonly SuppressionList _suppressions;
    private readonly LocalDate _today;
    private readonly ImmutableArray<int> _groupOfRule;
    private readonly FactDeclaration? _id;
    private readonly FactDeclaration? _name;
    private readonly FactDeclaration? _owner;

    /// <param name="suppressions">A finding that is set aside counts for nothing in a list.</param>
    /// <param name="today">The as-of date.</param>
    public SummaryReader(Pack pack, FactBatch batch, VerdictTable verdicts, SuppressionList suppressions, LocalDate today)
    {
        (_pack, _batch, _verdicts, _suppressions, _today) = (pack, batch, verdicts, suppressions, today);
        var groups = pack.Groups.Select((group, index) => (group.Name, index)).ToDictionary(group => group.Name, group => group.index, StringComparer.Ordinal);
        _groupOfRule = [.. pack.Rules.Select(rule => groups[rule.Group])];
        (_id, _name, _owner) = (pack.Dictionary.Account.Find("id"), pack.Dictionary.Account.Find("name"), pack.Dictionary.Account.Find(OwnerFact));
    }

    public ImmutableArray<AccountSummary> ReadAll() => [.. Enumerable.Range(0, _batch.Count).Select(Read)];

    public AccountSummary Read(int row)
    {
        var id = TextOf(_id, row) ?? "";
        var fired = Enumerable.Range(0, _pack.Rules.Length).Where(rule => _verdicts[rule, row] == Verdict.Fires && !_suppressions.Holds(id, _pack.Rules[rule].Id, _today)).ToList();
        var standing = Implications.Standing([.. fired.Select(rule => _pack.Rules[rule])]);
        var findings = fired.Where(rule => standing.Contains(_pack.Rules[rule].Id)).ToList();
        return new AccountSummary(
            row, id, TextOf(_name, row) ?? "", TextOf(_owner, row),
            DecisionOf(_pack.Roles.Status, row), DecisionOf(_pack.Roles.Verdict, row),
            [
                .. findings.Select(rule => new FindingSummary(_pack.Rules[rule], _verdicts.SeverityOf(rule, row)))
                    .OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule.Group, StringComparer.Ordinal).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
            ],
            Counts(findings, row));
    }

    private ImmutableArray<GroupCount> Counts(List<int> findings, int row)
    {
        var counts = new GroupCount[_pack.Groups.Length];
        foreach (var rule in findings)
        {
            ref var count = ref counts[_groupOfRule[rule]];
            var severity = _verdicts.SeverityOf(rule, row);
            count = count with { Findings = count.Findings + 1, Worst = Math.Min(count.Worst ?? severity, severity) };
        }

        for (var rule = 0; rule < _pack.Rules.Length; rule++)
        {
            ref var count = ref counts[_groupOfRule[rule]];
            if (_verdicts[rule, row] == Verdict.Undecided) count = count with { Undecided = count.Undecided + 1 };
        }

        return [.. counts];
    }

    private string? DecisionOf(string? name, int row)
    {
        if (name is null || _pack.FindDecision(name) is not { } decision) return null;
        if (_verdicts.Decisions[_pack.Decisions.IndexOf(decision)] is not CodesDecision codes) return null;
        var possible = codes.Possible[row];
        return BitOperations.PopCount(possible) == 1 ? codes.Allowed.Values[BitOperations.TrailingZeroCount(possible)] : null;
    }

    private string? TextOf(FactDeclaration? fact, int row) => fact is null ? null : FactValues.Print(_batch, row, new FactReference(null, fact.Field));
}
