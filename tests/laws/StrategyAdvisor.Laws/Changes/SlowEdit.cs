using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>One fact given another value, as the slow search tries it.</summary>
/// <param name="Place">The entry that has it, or null for a fact of the account.</param>
/// <param name="Values">What it is given; several where it may be any of them and all must do. Null makes a list known to be empty.</param>
internal sealed record SlowEdit(EntryPlace? Place, FactDeclaration Fact, ImmutableArray<FactValue?> Values)
{
    public void Apply(RecordDraft draft, int variant)
    {
        var record = Place is { } place ? draft.EntriesOf(place.List)![place.Index] : draft;
        if (Fact.IsTable) record.SetEntries(Fact, []);
        else record.Set(Fact, Values[variant]);
    }

    /// <summary>True for edits of the same fact, of which a change has one.</summary>
    public bool IsOfSameFact(SlowEdit other) => ReferenceEquals(Fact, other.Fact) && Place == other.Place;
}

/// <param name="Index">From 0, those that are added behind those that are recorded.</param>
internal sealed record EntryPlace(FactDeclaration List, int Index);

/// <summary>A few facts changed together, and perhaps entries added to one list.</summary>
internal sealed record SlowChange(FactDeclaration? Grown, int Added, ImmutableArray<SlowEdit> Edits)
{
    public int Size => Added + Edits.Length;
}
