using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>
/// Looks for the smallest changes that give a condition another value: first one fact, then two, and so on. A few facts are given values while all others that
/// may change are left open: where that settles the condition, no further change can matter and the search turns back.
/// </summary>
internal sealed class ChangeSearch
{
    private const int AlwaysWide = 2;

    private readonly ExtendedAccount _account;
    private readonly Reach _reach;
    private readonly SearchLimits _limits;
    private readonly SupposedVerdict _verdict;
    private readonly EditPicker _picker;
    private readonly Dictionary<FactReference, int> _order = new(FactComparer.Instance);
    private readonly List<AccountChange> _found = [];
    private bool _isAlike;

    /// <param name="condition">What is not yet as wanted.</param>
    /// <param name="wanted">What it should be.</param>
    public ChangeSearch(ExtendedAccount account, TypedNode condition, bool wanted, Reach reach, int today, SearchLimits limits)
    {
        (_account, _reach, _limits) = (account, reach, limits);
        _verdict = new SupposedVerdict(account.Explainer, condition, wanted);
        _picker = new EditPicker(account, reach, _verdict, today);
    }

    private bool IsOver => _found.Count >= _limits.Changes || _verdict.Evaluations >= _limits.Evaluations;

    /// <summary>The smallest changes, all of one size.</summary>
    public SearchResult Run()
    {
        var lists = Everything(out var isPossible);
        if (!isPossible) return new SearchResult([], SearchEnd.Impossible);
        var starts = lists.SelectMany(list => Enumerable.Range(1, ExtendedAccount.MostAdded).Select(count => (List: list, Count: count))).ToList();
        for (var size = 1; size <= _limits.Facts && _found.Count == 0 && !IsOver; size++)
        {
            // One thing done to several people is more likely to do than several things to one.
            _isAlike = size > AlwaysWide;
            Search(starts, size);
            if (!_isAlike || _found.Count > 0) continue;
            _isAlike = false;
            Search(starts, size);
        }

        return new SearchResult([.. _found], _found.Count > 0 ? SearchEnd.Found : SearchEnd.GivenUp);
    }

    private void Search(List<(FactReference List, int Count)> starts, int size)
    {
        Extend(_account.AsRecorded, [], [], size, after: -1);
        foreach (var (list, count) in starts.Where(start => start.Count <= size)) Start(list, count, size - count);
    }

    /// <summary>With all open that may change at all: the lists of records that may get entries and matter.</summary>
    private List<FactReference> Everything(out bool isPossible)
    {
        var growing = _account.Lists.Where(_reach.MayGrow).ToList();
        var open = growing.Aggregate(_account.AsRecorded, (state, list) => state with { Values = state.Values.SetItem(list, Truth.Unknown) });
        var explanation = _verdict.Explain(open with { MayBecome = _reach.MayBecome });
        isPossible = !explanation.Value.IsSettled || Truth.Of(explanation.Value).Is(_verdict.Wanted);
        if (explanation.Value.IsSettled) return [];
        var matter = new OpenFacts(explanation).All.ToHashSet(FactComparer.Instance);
        return [.. growing.Where(matter.Contains)];
    }

    private void Start(FactReference list, int count, int remaining)
    {
        if (IsOver) return;
        var state = _account.WithAdded(list, count);
        var added = Enumerable.Range(1, count).Select(number => _account.Added(list, number)).ToImmutableArray();
        if (remaining > 0) Extend(state, added, [], remaining, after: -1);
        else if (added[0].List.Entries!.Type.NameField is not null && _verdict.Holds(state)) _found.Add(new AccountChange(added, []));
        if (remaining == count && added[0].List.Entries!.Type.NameField is null && _verdict.Holds(state)) StandIn(list, state, added);
    }

    /// <summary>Entries without a name that do by being there: each is given the first fact of its own that leaves it so.</summary>
    private void StandIn(FactReference list, Supposition state, ImmutableArray<AddedEntry> added)
    {
        var edits = ImmutableArray.CreateBuilder<FactEdit>();
        foreach (var entry in added)
        {
            if (_account.FactsOf(list, entry).Select(fact => _picker.StandIn(fact, state)).FirstOrDefault(edit => edit is not null) is not { } edit) return;
            edits.Add(edit);
            state = _picker.With(state, edit);
        }

        _found.Add(new AccountChange(added, edits.ToImmutable()));
    }

    /// <summary>Changes some more facts than those already chosen.</summary>
    /// <param name="state">The account with the chosen values.</param>
    /// <param name="after">Facts are chosen in one order only; this is the last one's place.</param>
    private void Extend(Supposition state, ImmutableArray<AddedEntry> added, ImmutableArray<FactReference> chosen, int remaining, int after)
    {
        if (IsOver) return;
        var explanation = _verdict.Explain(state with { MayBecome = _reach.MayBecome });
        if (explanation.Value.IsSettled) return;
        var open = new OpenFacts(explanation);
        foreach (var fact in open.All.Where(fact => IsNext(fact, chosen, after)).ToList())
        {
            if (IsOver) return;
            if (remaining == 1) Finish(state, added, chosen, fact);
            else ExtendBy(fact, open, state, added, chosen, remaining);
        }
    }

    private bool IsNext(FactReference fact, ImmutableArray<FactReference> chosen, int after)
    {
        if (PlaceOf(fact) <= after || chosen.Contains(fact, FactComparer.Instance) || _reach.DomainOf(fact) is null) return false;
        // Added entries are all alike, so they are filled from the first on.
        if (_account.NumberOf(fact) is > 1 and var number && !chosen.Any(other => _account.NumberOf(other) == number - 1)) return false;
        return !_isAlike || chosen.IsEmpty || fact.Field == chosen[0].Field || (_account.IsAdded(fact) && _account.IsAdded(chosen[0]));
    }

    private void ExtendBy(FactReference fact, OpenFacts open, Supposition state, ImmutableArray<AddedEntry> added, ImmutableArray<FactReference> chosen, int remaining)
    {
        foreach (var value in _picker.Candidates(fact, open, state)) Extend(state with { Values = state.Values.SetItem(fact, value) }, added, chosen.Add(fact), remaining - 1, PlaceOf(fact));
    }

    /// <summary>Nothing tells an entry without a name and without facts from none, so it must have facts.</summary>
    private void Finish(Supposition state, ImmutableArray<AddedEntry> added, ImmutableArray<FactReference> chosen, FactReference last)
    {
        if (added.Any(entry => entry.List.Entries!.Type.NameField is null && chosen.Add(last).All(fact => _account.NumberOf(fact) != entry.Number))) return;
        // Another value of a fact may call for another fact beside it; the same facts are told once, with the nearest values.
        if (_found.Exists(change => change.Added.SequenceEqual(added) && change.Edits.All(known => FactComparer.Instance.Equals(known.Fact, last) || chosen.Contains(known.Fact, FactComparer.Instance)))) return;
        if (_picker.Pick(last, state) is not { } edit) return;
        var edits = _picker.Nearest(_picker.With(state, edit), [.. chosen, last], edit);
        _found.Add(new AccountChange(added, edits));
    }

    private int PlaceOf(FactReference fact)
    {
        if (!_order.TryGetValue(fact, out var place)) _order.Add(fact, place = _order.Count);
        return place;
    }
}

/// <summary>How far a search goes before it gives up.</summary>
/// <param name="Facts">Changed together, at most.</param>
/// <param name="Evaluations">Of the condition.</param>
/// <param name="Changes">Of the smallest size that are looked for.</param>
/// <param name="Days">That are looked ahead, all facts staying as they are.</param>
public sealed record SearchLimits(int Facts, int Evaluations, int Changes, int Days)
{
    /// <summary>Where somebody asks about one rule.</summary>
    public static SearchLimits Asked { get; } = new(Facts: 4, Evaluations: 6_000, Changes: 24, Days: 730);

    /// <summary>Where a line is said of every finding of a brief.</summary>
    public static SearchLimits Mentioned { get; } = new(Facts: 2, Evaluations: 100, Changes: 2, Days: 0);
}

/// <summary>How a search ended.</summary>
public enum SearchEnd
{
    Found,

    /// <summary>Nothing that may change gives the condition the wanted value, whatever is changed together.</summary>
    Impossible,

    /// <summary>None was found within the limits; there may be larger ones.</summary>
    GivenUp,
}

/// <param name="Changes">All of one size, the smallest.</param>
internal sealed record SearchResult(ImmutableArray<AccountChange> Changes, SearchEnd End);
