using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>Tries every change of a size on a copy of the account, and evaluates it as if it had been recorded so.</summary>
/// <param name="pack">With one rule.</param>
internal sealed class SlowSearch(CompiledPack pack, FactBatch batch, LocalDate today, SlowDomain domain)
{
    private const int MostAdded = 3;
    private const int MostRows = 4_096;

    private readonly BatchEvaluator _evaluator = new(pack);

    /// <summary>The changes of the smallest size that make the rule quiet; empty where none has up to that many facts.</summary>
    public ImmutableArray<SlowChange> Clear(int most)
    {
        for (var size = 1; size <= most; size++)
        {
            var found = Of(size).Chunk(MostRows).SelectMany(changes => changes.Zip(AreQuiet(changes)).Where(item => item.Second).Select(item => item.First)).ToImmutableArray();
            if (!found.IsEmpty) return found;
        }

        return [];
    }

    /// <summary>True where the rule is surely quiet once the account is changed.</summary>
    public bool IsQuiet(SlowChange change) => AreQuiet([change])[0];

    /// <summary>The account with a change made to it.</summary>
    /// <param name="variant">Which of the values that a fact may turn out to have, counted through all edits.</param>
    public RecordDraft Apply(SlowChange change, int variant)
    {
        var draft = DraftCopy.Of(batch, 0);
        for (var number = 0; number < change.Added; number++)
        {
            var entry = draft.AddEntry(change.Grown!);
            if (change.Grown!.Entries!.Type.NameField is { } name) entry.Set(change.Grown.Entries.Facts[name.Slot], FactValue.Of($"+{number + 1}"));
        }

        foreach (var edit in change.Edits)
        {
            edit.Apply(draft, variant % edit.Values.Length);
            variant /= edit.Values.Length;
        }

        return draft;
    }

    private List<bool> AreQuiet(IReadOnlyList<SlowChange> changes)
    {
        var builder = new FactBatchBuilder(batch.Dictionary);
        var rows = changes.Select(change => Enumerable.Range(0, change.Edits.Aggregate(1, (product, edit) => product * edit.Values.Length))
            .Select(variant => builder.Add(Apply(change, variant))).ToList()).ToList();
        var table = _evaluator.Evaluate(builder.Build(), today);
        return [.. rows.Select(variants => variants.TrueForAll(row => table[0, row] == Verdict.Quiet))];
    }

    private IEnumerable<SlowChange> Of(int size)
    {
        var account = DraftCopy.Of(batch, 0);
        var own = domain.Of(account).ToImmutableArray();
        foreach (var edits in Chosen(own, size)) yield return new SlowChange(null, 0, edits);
        foreach (var list in account.Record.Facts.Where(fact => fact is { IsTable: true, Change: FactChange.Add or FactChange.Set }))
        {
            for (var added = 1; added <= Math.Min(size, MostAdded); added++)
            {
                var first = account.EntriesOf(list)?.Count ?? 0;
                var all = own.Concat(Enumerable.Range(first, added).SelectMany(index => domain.OfAdded(list, index))).Where(edit => !ReferenceEquals(edit.Fact, list)).ToImmutableArray();
                foreach (var edits in Chosen(all, size - added).Where(edits => list.Entries!.Type.NameField is not null || SaySomething(edits, list, first, added)))
                    yield return new SlowChange(list, added, edits);
            }
        }
    }

    /// <summary>Nothing tells an entry without a name and without facts from none.</summary>
    private static bool SaySomething(ImmutableArray<SlowEdit> edits, FactDeclaration list, int first, int added) =>
        Enumerable.Range(first, added).All(index => edits.Any(edit => edit.Place is { } place && ReferenceEquals(place.List, list) && place.Index == index));

    private static IEnumerable<ImmutableArray<SlowEdit>> Chosen(ImmutableArray<SlowEdit> from, int count)
    {
        if (count == 0) return [[]];
        return from.SelectMany((edit, place) => Chosen(from[(place + 1)..], count - 1).Where(others => !others.Any(edit.IsOfSameFact)).Select(others => others.Add(edit)));
    }
}
