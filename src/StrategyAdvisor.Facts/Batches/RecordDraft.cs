using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>One account, or one entry of a list, while its facts are gathered: from a dossier, rows of tables, a rule's test. All facts are unknown until set.</summary>
public sealed class RecordDraft(FactRecord record)
{
    private readonly FactValue?[] _values = new FactValue?[record.Facts.Length];
    private readonly Dictionary<int, List<RecordDraft>> _entries = [];
    private readonly Dictionary<int, List<ObservedValue>> _observed = [];

    public FactRecord Record { get; } = record;

    /// <summary>What rules will see of a fact, or null where it is unknown; null also for lists of records.</summary>
    public FactValue? ValueOf(FactDeclaration fact) => _values[fact.Field.Slot];

    /// <summary>The entries of a list of records, or null where the list is unknown.</summary>
    public IReadOnlyList<RecordDraft>? EntriesOf(FactDeclaration list) => _entries.GetValueOrDefault(list.Field.Slot);

    /// <summary>What was observed of a fact, the value that rules see first. Empty where no source, day or status is noted.</summary>
    public ImmutableArray<Observation> ObservationsOf(FactDeclaration fact) =>
        _observed.TryGetValue(fact.Field.Slot, out var observed) ? ObservedValue.Ranked(observed) : [];

    /// <summary>The same facts in a draft of their own.</summary>
    public RecordDraft Copy()
    {
        var copy = new RecordDraft(Record);
        _values.CopyTo(copy._values, 0);
        foreach (var (slot, entries) in _entries) copy._entries.Add(slot, [.. entries.Select(entry => entry.Copy())]);
        foreach (var (slot, observed) in _observed) copy._observed.Add(slot, [.. observed]);
        return copy;
    }

    /// <summary>True where the fact is known.</summary>
    public bool Knows(FactDeclaration fact) => _values[fact.Field.Slot] is not null || _entries.ContainsKey(fact.Field.Slot);

    /// <summary>Gives a fact a value of which nothing more is noted, in place of all that was there.</summary>
    /// <param name="value">Null makes the fact unknown.</param>
    public void Set(FactDeclaration fact, FactValue? value)
    {
        _observed.Remove(fact.Field.Slot);
        _entries.Remove(fact.Field.Slot);
        _values[fact.Field.Slot] = value;
    }

    /// <summary>Gives a list of records its entries, in place of all that was there.</summary>
    /// <param name="entries">Null makes the list unknown.</param>
    public void SetEntries(FactDeclaration list, IEnumerable<RecordDraft>? entries)
    {
        if (!list.IsTable) throw new ArgumentException($"`{list.Name}` is not a list of records", nameof(list));
        if (entries is null) _entries.Remove(list.Field.Slot);
        else _entries[list.Field.Slot] = [.. entries];
    }

    /// <summary>Adds an entry at the end of a list of records, which is known from then on.</summary>
    public RecordDraft AddEntry(FactDeclaration list)
    {
        var entry = new RecordDraft(list.Entries!);
        if (!_entries.TryGetValue(list.Field.Slot, out var entries)) _entries.Add(list.Field.Slot, entries = []);
        entries.Add(entry);
        return entry;
    }

    /// <summary>Adds what a source says of a fact to what is already there; the better one becomes the value, see <see cref="ObservedValue.Ranked"/>.</summary>
    public void Observe(FactDeclaration fact, ObservedValue observed)
    {
        var slot = fact.Field.Slot;
        if (!_observed.TryGetValue(slot, out var all)) _observed.Add(slot, all = Before(fact));
        all.Add(observed);
        _values[slot] = ObservedValue.Best(all).Value;
    }

    // A value that was set plainly stays as the first source, one of which nothing is noted.
    private List<ObservedValue> Before(FactDeclaration fact) =>
        _values[fact.Field.Slot] is { } plain ? [new ObservedValue(plain, new Observation(FactText.Of(fact, plain), null, null, null, null))] : [];
}
