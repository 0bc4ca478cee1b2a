using System.Collections.Concurrent;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Portfolio.Selection;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Reviews accounts as they come, on several threads, and adds up in the same pass what is said of all of them together.</summary>
public sealed class PortfolioRun(ReviewTerms terms, CurrencyTerms currencies, int threads)
{
    /// <summary>Accounts that one thread writes briefs of at a time: a multiple of 64, few enough that a small portfolio keeps all threads busy.</summary>
    private const int BriefsAtOnce = 64;

    private readonly ConcurrentBag<PortfolioAccumulator> _sums = [];

    /// <summary>Which accounts are looked at; null for all.</summary>
    public AccountCondition? Where { get; init; }

    /// <summary>Which part of them; null for all.</summary>
    public AccountPart? Part { get; init; }

    public ReviewCount Count { get; } = new();

    /// <summary>Ends the run at the next few accounts.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Is told of every chunk that was read, before its accounts are reviewed, by one thread at a time.</summary>
    public Action<AccountChunk> Told { get; init; } = _ => { };

    /// <summary>Is told how many more accounts are done, as their results are taken.</summary>
    public Action<int> Reviewed { get; init; } = _ => { };

    /// <summary>Applies work to pieces of the portfolio, many at once, and yields what it gives in the order of the accounts.</summary>
    /// <param name="chunks">In the order of the accounts.</param>
    /// <param name="work">Called by several threads at once.</param>
    /// <param name="isBriefly">True where the work is small beside evaluating the rules, so that whole chunks are worked on; false where it writes briefs.</param>
    public IEnumerable<T> Review<T>(IEnumerable<AccountChunk> chunks, Func<ReviewPiece, T> work, bool isBriefly)
    {
        var reviewed = isBriefly
            ? InOrder.Run(chunks.Select(Selected), NewState, (batch, state) => (Result: work(Evaluated(batch, state)), Accounts: batch.Count), threads)
            : InOrder.Run(Pieces(chunks), () => 0, (piece, _) => (Result: work(piece), Accounts: piece.Rows.Length), threads);
        foreach (var (result, accounts) in reviewed)
        {
            Reviewed(accounts);
            yield return result;
        }
    }

    /// <summary>What was added up, once all that <see cref="Review"/> yields is taken.</summary>
    public PortfolioAccumulator Together()
    {
        if (!_sums.TryTake(out var all)) all = new PortfolioAccumulator(terms.Pack, terms.Today, currencies);
        while (_sums.TryTake(out var sums)) all.Merge(sums);
        _sums.Add(all);
        return all;
    }

    private FactBatch Selected(AccountChunk chunk)
    {
        Stop.ThrowIfCancellationRequested();
        Told(chunk);
        Count.Refuse(chunk.Refused.Length);
        var batch = chunk.Batch;
        if (Part is not null) batch = Part.Choose(batch);
        if (Where is null || batch.Count == 0) return batch;
        batch = Where.Of(batch, terms.Today, out var open);
        Count.LeaveOpen(open);
        return batch;
    }

    private IEnumerable<ReviewPiece> Pieces(IEnumerable<AccountChunk> chunks)
    {
        var state = NewState();
        foreach (var chunk in chunks)
        {
            var whole = Evaluated(Selected(chunk), state);
            foreach (var rows in whole.Rows.Chunk(BriefsAtOnce))
            {
                Stop.ThrowIfCancellationRequested();
                yield return whole.Of(rows);
            }
        }
    }

    private (BatchEvaluator Evaluator, PortfolioAccumulator Sums) NewState()
    {
        var sums = new PortfolioAccumulator(terms.Pack, terms.Today, currencies);
        _sums.Add(sums);
        return (new BatchEvaluator(terms.Pack), sums);
    }

    private ReviewPiece Evaluated(FactBatch batch, (BatchEvaluator Evaluator, PortfolioAccumulator Sums) state)
    {
        var verdicts = state.Evaluator.Evaluate(batch, terms.Today);
        state.Sums.Add(batch, verdicts);
        Count.Add(verdicts, terms.Pack.Pack.Rules.Length);
        return new ReviewPiece(batch, verdicts, [.. Enumerable.Range(0, batch.Count)]);
    }
}
