using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>Compares the accounts of a review, as they come, with those of an earlier one; both are in the order of the ids, so that neither is held.</summary>
public sealed class ChangeReader : IDisposable
{
    // More facts under one line would bury the next.
    private const int MostFacts = 4;

    private readonly ReviewRecord _since;
    private readonly Pack _pack;
    private readonly IEnumerator<AccountRecord> _before;
    private readonly List<FindingChange> _changed = [];
    private readonly List<string> _added = [];
    private readonly List<string> _gone = [];
    private bool _hasBefore;
    private long _lasting;

    /// <param name="before">The accounts of the earlier review.</param>
    public ChangeReader(ReviewRecord since, IEnumerable<AccountRecord> before, Pack pack)
    {
        (_since, _pack) = (since, pack);
        _before = before.GetEnumerator();
        _hasBefore = _before.MoveNext();
    }

    /// <summary>Compares the next account.</summary>
    /// <param name="row">Of the piece's batch.</param>
    public void Compare(AccountRecord now, ReviewPiece piece, int row)
    {
        while (_hasBefore && IdOrder.Instance.Compare(_before.Current.Account, now.Account) < 0) Drop();
        if (!_hasBefore || _before.Current.Account != now.Account)
        {
            _added.Add(now.Account);
            foreach (var finding in now.Findings) _changed.Add(new FindingChange(now.Account, now.Name, finding.Rule, null, finding.Severity, false, []));
            return;
        }

        CompareFindings(_before.Current, now, new FactPaths(piece.Batch, row), piece, row);
        _hasBefore = _before.MoveNext();
    }

    /// <summary>What has changed, once all accounts were compared.</summary>
    public ReviewChanges Finish()
    {
        while (_hasBefore) Drop();
        return new ReviewChanges(_since, [.. _changed], _lasting, [.. _added], [.. _gone], _since.PackHash != _pack.Hash);
    }

    public void Dispose() => _before.Dispose();

    private void CompareFindings(AccountRecord before, AccountRecord now, FactPaths paths, ReviewPiece piece, int row)
    {
        var rules = before.Findings.Concat(now.Findings).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var known = before.Findings.SelectMany(finding => finding.Evidence).DistinctBy(item => item.Fact, StringComparer.Ordinal).ToDictionary(item => item.Fact, item => item.Value, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var (was, isNow) = (Find(before, rule), Find(now, rule));
            if (was?.Severity == isNow?.Severity) _lasting++;
            else if (was is null) Add(isNow!.Evidence.Where(item => known.ContainsKey(item.Fact)).Select(item => new FactChange(item.Fact, known[item.Fact], item.Value)), was, isNow);
            else Add(was.Evidence.Select(item => new FactChange(item.Fact, item.Value, Current(item.Fact))), was, isNow);
        }

        string? Current(string path) => paths.TryResolve(path, out var fact) ? FactValues.Print(piece.Batch, row, fact) : null;

        void Add(IEnumerable<FactChange> facts, FindingRecord? was, FindingRecord? isNow)
        {
            var rule = (was ?? isNow)!.Rule;
            ImmutableArray<FactChange> changed = [.. facts.Where(fact => fact.Was != fact.Is)];
            _changed.Add(new FindingChange(now.Account, now.Name, rule, was?.Severity, isNow?.Severity, isNow is null && IsOpen(rule, piece.Verdicts, row), changed)
            {
                RestsOn = was is null && changed.IsEmpty ? [.. isNow!.Evidence.Take(MostFacts)] : [],
            });
        }
    }

    private bool IsOpen(string rule, VerdictTable verdicts, int row) =>
        Enumerable.Range(0, _pack.Rules.Length).Where(index => _pack.Rules[index].Id == rule).Any(index => verdicts[index, row] == Verdict.Undecided);

    private void Drop()
    {
        _gone.Add(_before.Current.Account);
        _hasBefore = _before.MoveNext();
    }

    private static FindingRecord? Find(AccountRecord account, string rule) => account.Findings.FirstOrDefault(finding => finding.Rule == rule);
}
