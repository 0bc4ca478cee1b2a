using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>
/// Adds up what the portfolio rules and figures of a pack measure, batch by batch. It keeps sums by group, never accounts. The order of accounts and batches does not matter,
/// and parts that were added up apart (by threads, or by machines, see <see cref="SumFile"/>) merge to what one run over all accounts gives.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class PortfolioAccumulator
{
    /// <param name="today">The as-of date.</param>
    public PortfolioAccumulator(CompiledPack pack, LocalDate today, CurrencyTerms terms)
    {
        (Pack, Today, Terms) = (pack, today, terms);
        Links = [.. pack.Pack.Portfolio.Measured.SelectMany(FactsOf).Where(GroupLinks.AreIn).DistinctBy(KeyOf, StringComparer.Ordinal).Select(facts => (KeyOf(facts), new GroupLinks(facts)))];
        Sets = [.. pack.Pack.Portfolio.Measured.Select((set, index) => new SetTotals(set, LargestOf(pack.Pack.Portfolio, index), pack.Entries[index], terms))];
    }

    public CompiledPack Pack { get; }

    public LocalDate Today { get; }

    public CurrencyTerms Terms { get; }

    /// <summary>How many accounts were added.</summary>
    public long Accounts { get; internal set; }

    /// <summary>In the order of <see cref="PortfolioPart.Measured"/>.</summary>
    internal ImmutableArray<SetTotals> Sets { get; }

    /// <summary>How accounts hang together, by the facts that say so.</summary>
    internal ImmutableArray<(string Facts, GroupLinks Links)> Links { get; }

    /// <summary>Adds accounts that were not added before.</summary>
    /// <param name="verdicts">What the same pack says of the same batch on the same day.</param>
    public void Add(FactBatch batch, VerdictTable verdicts)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(verdicts.Accounts, batch.Count, nameof(verdicts));
        Accounts += batch.Count;
        foreach (var (_, links) in Links) links.Add(batch);
        for (var set = 0; set < Sets.Length; set++) Sets[set].Add(batch, Today, verdicts.Measured[set]);
    }

    /// <summary>Adds what another accumulator has of other accounts.</summary>
    /// <param name="other">Of the same pack, as-of date and terms.</param>
    public void Merge(PortfolioAccumulator other)
    {
        if (other.Pack.Pack.Hash != Pack.Pack.Hash || other.Today != Today || other.Terms.Currency != Terms.Currency)
            throw new ArgumentException("the parts were reviewed with another pack, on another day or in another currency", nameof(other));
        Accounts += other.Accounts;
        for (var link = 0; link < Links.Length; link++) Links[link].Links.Merge(other.Links[link].Links);
        // Each set has groups of its own, and those of a large portfolio are many.
        Parallel.For(0, Sets.Length, set => Sets[set].Merge(other.Sets[set]));
    }

    /// <summary>The sums of one of <see cref="Sets"/>, what hangs together taken as one.</summary>
    internal SetTotals Joined(int set) =>
        Sets[set].Joined(Sets[set].Grouping is Grouping.ByFacts by ? LinksOf(by.Facts) : null, totals => LinksOf(totals.By));

    /// <summary>What the pack says of all accounts together.</summary>
    public PortfolioAssessment Finish() => PortfolioAssessor.Assess(this);

    private GroupLinks? LinksOf(ImmutableArray<FactDeclaration> facts) => GroupLinks.AreIn(facts) ? Links.First(link => link.Facts == KeyOf(facts)).Links : null;

    private static IEnumerable<ImmutableArray<FactDeclaration>> FactsOf(MeasureSet set) => set.Measures.Select(measure => measure.By).Prepend(set.Grouping is Grouping.ByFacts by ? by.Facts : []);

    private static string KeyOf(ImmutableArray<FactDeclaration> facts) => string.Join(',', facts.Select(fact => fact.Name));

    private static LargestGroups? LargestOf(PortfolioPart portfolio, int set) => set < portfolio.Rules.Length ? portfolio.Rules[set].Largest : null;
}
