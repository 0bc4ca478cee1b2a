using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>What would change the verdicts of one account: what clears a rule that fires, what would make a quiet one fire, what each answer does to an undecided one.</summary>
/// <remarks>Nothing is done before something is asked. Not safe for use by several threads at once.</remarks>
/// <param name="account">A row of <paramref name="batch"/>.</param>
/// <param name="today">The as-of date.</param>
public sealed class VerdictChanges(CompiledPack pack, FactBatch batch, int account, LocalDate today)
{
    private readonly Lazy<ExtendedAccount> _extended = new(() => new ExtendedAccount(batch, account, pack.Pack.Account, today), LazyThreadSafetyMode.None);

    /// <summary>What clears a rule that fires: by us, or else by the world.</summary>
    public RuleChanges Clear(Rule rule, SearchLimits limits) => ClearAll([rule], limits)[0];

    /// <summary>The same for several rules at less cost.</summary>
    /// <returns>In the order of the rules.</returns>
    public ImmutableArray<RuleChanges> ClearAll(IEnumerable<Rule> rules, SearchLimits limits)
    {
        var clearings = rules.Select(rule => Clearing(rule, limits)).ToImmutableArray();
        return Judged(clearings);
    }

    /// <summary>The nearest changes, by anybody, that would make a quiet rule fire.</summary>
    public RuleChanges Raise(Rule rule, SearchLimits limits)
    {
        var found = Search(rule, wanted: true, ReachOf.Anybody, limits);
        return Judged([new RuleChanges(rule, found.Changes, IsByUs: false, SearchEnd.Impossible, found.End) { ByItself = ByItself(rule, wanted: true, limits) }])[0];
    }

    /// <summary>What each answer to a missing fact makes of an undecided rule.</summary>
    /// <param name="missing">The facts that can still decide it, of the account as it is recorded.</param>
    public ImmutableArray<FactOutcomes> Answers(Rule rule, ImmutableArray<FactReference> missing) => new AnswerOutcomes(_extended.Value, rule.When.Node).Of([.. missing.Select(Moved)]);

    private RuleChanges Clearing(Rule rule, SearchLimits limits)
    {
        var ours = Search(rule, wanted: false, ReachOf.Ours, limits);
        if (ours.End == SearchEnd.Found) return new RuleChanges(rule, ours.Changes, IsByUs: true, ours.End, ours.End);
        var theirs = Search(rule, wanted: false, ReachOf.OthersToClear, limits);
        return new RuleChanges(rule, theirs.Changes, IsByUs: false, ours.End, theirs.End) { ByItself = ByItself(rule, wanted: false, limits) };
    }

    /// <summary>The first day on which the rule is as wanted because the days have passed.</summary>
    private LocalDate? ByItself(Rule rule, bool wanted, SearchLimits limits)
    {
        var last = Math.Min(limits.Days, Period.DaysBetween(today, LocalDate.MaxIsoValue));
        foreach (var day in Enumerable.Range(1, last).Select(today.PlusDays))
        {
            var explainer = new Explainer(batch.Accounts, account, pack.Pack.Account, day);
            if (Truth.Of(explainer.Explain(rule.When.Node).Value).Is(wanted)) return day;
        }

        return null;
    }

    private SearchResult Search(Rule rule, bool wanted, ReachOf who, SearchLimits limits)
    {
        var reach = new Reach(_extended.Value, who, today);
        return new ChangeSearch(_extended.Value, rule.When.Node, wanted, reach, DayNumber.Of(today), limits).Run();
    }

    private ImmutableArray<RuleChanges> Judged(ImmutableArray<RuleChanges> clearings)
    {
        var changes = clearings.SelectMany(clearing => clearing.Changes.Select(change => (change, clearing.Rule.Id))).ToImmutableArray();
        if (changes.IsEmpty) return clearings;
        var judged = new ChangedAccounts(pack, batch, account, _extended.Value, today).Judge(changes);
        var first = 0;
        var result = ImmutableArray.CreateBuilder<RuleChanges>(clearings.Length);
        foreach (var clearing in clearings)
        {
            var own = judged.AsSpan(first, clearing.Changes.Length).ToArray();
            result.Add(clearing with { Changes = [.. own.OrderBy(change => change.Raises.Length)] });
            first += clearing.Changes.Length;
        }

        return result.ToImmutable();
    }

    /// <summary>The same fact in the account with room: only the rows of its entries are others.</summary>
    private FactReference Moved(FactReference fact) => fact.Record is { } entry ? new FactReference(Moved(entry), fact.Field) : fact;

    private EntryReference Moved(EntryReference entry)
    {
        var (rows, row) = FactValues.Locate(batch, account, entry.List.Record);
        var place = entry.Row - ((ListColumn)rows.Columns[entry.List.Field.Slot]).Offsets[row];
        var list = Moved(entry.List);
        var (there, its) = FactValues.Locate(_extended.Value.Batch, 0, list.Record);
        return new EntryReference(list, ((ListColumn)there.Columns[list.Field.Slot]).Offsets[its] + place);
    }
}

/// <summary>What would give a rule another verdict.</summary>
/// <param name="Changes">All of one size, the smallest there is; those that raise fewer other rules first.</param>
/// <param name="IsByUs">True where we ourselves can make them; false where it takes the customer or the world.</param>
/// <param name="ByUs">How the search for changes of our own ended.</param>
/// <param name="End">How the search ended that <paramref name="Changes"/> come from.</param>
public sealed record RuleChanges(Rule Rule, ImmutableArray<AccountChange> Changes, bool IsByUs, SearchEnd ByUs, SearchEnd End)
{
    /// <summary>The first day on which the rule has the other verdict if no fact changes; null where it has not within the days that are looked ahead.</summary>
    public LocalDate? ByItself { get; init; }
}
