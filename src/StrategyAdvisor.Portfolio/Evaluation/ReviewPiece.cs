using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Evaluation;

/// <summary>Some accounts of a batch and what the rules say of them. Belongs to one thread at a time.</summary>
/// <param name="verdicts">Of the whole batch.</param>
/// <param name="rows">Of the batch, in order.</param>
public sealed class ReviewPiece(FactBatch batch, VerdictTable verdicts, ImmutableArray<int> rows)
{
    private ImmutableArray<Brief> _briefs;
    private ImmutableArray<Brief> _withoutGaps;

    public FactBatch Batch => batch;

    public VerdictTable Verdicts => verdicts;

    public ImmutableArray<int> Rows => rows;

    /// <summary>Fewer of the accounts.</summary>
    public ReviewPiece Of(IEnumerable<int> fewer) => new(batch, verdicts, [.. fewer]);

    /// <summary>The briefs of these accounts, made once.</summary>
    /// <param name="terms">The same at every call.</param>
    public ImmutableArray<Brief> Briefs(ReviewTerms terms) => _briefs.IsDefault ? _briefs = BriefsOf(terms, namesMissing: true) : _briefs;

    /// <summary>As <see cref="Briefs"/>, but what is missing and what to ask need not be in them; made for a fraction of the time.</summary>
    public ImmutableArray<Brief> BriefsWithoutGaps(ReviewTerms terms)
    {
        if (!_briefs.IsDefault) return _briefs;
        return _withoutGaps.IsDefault ? _withoutGaps = BriefsOf(terms, namesMissing: false) : _withoutGaps;
    }

    private ImmutableArray<Brief> BriefsOf(ReviewTerms terms, bool namesMissing)
    {
        var assessor = new AccountAssessor(terms.Pack.Pack) { NamesMissing = namesMissing };
        return [.. rows.Select(row => terms.BriefOf(assessor.Assess(batch, row, terms.Today, verdicts)))];
    }
}
