using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>An account with room for what could be added: each list of records has a few blank entries at its end, which nobody sees until they are supposed to be there.</summary>
internal sealed class ExtendedAccount
{
    /// <summary>Entries that may be added to one list.</summary>
    public const int MostAdded = 3;

    private const int MostCompletions = 200;

    private readonly FactDictionary _dictionary;
    private readonly FactPaths _paths;
    private readonly Dictionary<FactReference, int> _recorded = new(FactComparer.Instance);

    public ExtendedAccount(FactBatch batch, int account, Variable variable, LocalDate today)
    {
        _dictionary = batch.Dictionary;
        var draft = DraftCopy.Of(batch, account);
        var supposition = Supposition.Nothing;
        foreach (var list in _dictionary.Account.Facts.Where(fact => fact.IsTable))
        {
            var reference = new FactReference(null, list.Field);
            var entries = draft.EntriesOf(list);
            _recorded.Add(reference, entries?.Count ?? 0);
            supposition = supposition with { LeftOut = supposition.LeftOut.Add(reference, MostAdded) };
            if (entries is null) supposition = supposition with { Values = supposition.Values.Add(reference, Truth.False) };
            for (var number = 1; number <= MostAdded; number++) AddedEntries.Add(draft, list, number);
        }

        Batch = FactBatchBuilder.One(_dictionary, draft);
        AsRecorded = supposition;
        Explainer = new Explainer(Batch.Accounts, 0, variable, today) { CompletionLimit = MostCompletions };
        _paths = new FactPaths(Batch, 0);
    }

    /// <summary>One account, the blank entries in it.</summary>
    public FactBatch Batch { get; }

    /// <summary>The account as it is recorded: no blank entry is there, and lists that were unknown are.</summary>
    public Supposition AsRecorded { get; }

    public Explainer Explainer { get; }

    public FactDeclaration DeclarationOf(FactReference fact)
    {
        if (fact.Record is null) return _dictionary.Account.Facts[fact.Field.Slot];
        return DeclarationOf(fact.Record.List).Entries!.Facts[fact.Field.Slot];
    }

    /// <summary>The lists of records, known or not.</summary>
    public IEnumerable<FactReference> Lists => _recorded.Keys;

    /// <summary>True for a fact of an entry that is not recorded.</summary>
    public bool IsAdded(FactReference fact) => NumberOf(fact) > 0;

    /// <summary>1 for a fact of the first entry that is not recorded, 0 for a fact of those that are and of the account.</summary>
    public int NumberOf(FactReference fact) => fact.Record is { } entry ? NumberOf(entry) : 0;

    /// <summary>What is recorded of a fact that is no list, or null.</summary>
    public Possible? RecordedValueOf(FactReference fact)
    {
        var (rows, row) = FactValues.Locate(Batch, 0, fact.Record);
        return RecordedValue.Of(rows.Columns[fact.Field.Slot], row);
    }

    public bool IsRecorded(FactReference list) => ItemsOf(list) is not null;

    public string PathOf(FactReference fact) => _paths.Print(fact);

    /// <summary>What a list could hold instead, see <see cref="ListValues"/>.</summary>
    public ImmutableArray<Possible> ListValuesOf(FactReference list) => ListValues.Of(DeclarationOf(list), ItemsOf(list));

    /// <summary>The place of an entry in its list, from 0.</summary>
    public int PlaceOf(EntryReference entry) => entry.Row - FirstRow(entry.List);

    public AddedEntry Added(FactReference list, int number)
    {
        var entry = new EntryReference(list, FirstRow(list) + _recorded[list] + number - 1);
        return new AddedEntry(DeclarationOf(list), number, _paths.Print(entry)[(list.Field.Name.Length + 1)..]);
    }

    /// <summary>The facts of an entry that is not recorded.</summary>
    public IEnumerable<FactReference> FactsOf(FactReference list, AddedEntry added)
    {
        var entry = new EntryReference(list, FirstRow(list) + _recorded[list] + added.Number - 1);
        return added.List.Entries!.Facts.Select(fact => new FactReference(entry, fact.Field));
    }

    public FactEdit EditOf(FactReference fact, Possible to, Possible range) =>
        new(fact, DeclarationOf(fact), _paths.Print(fact), fact.Field.Type is ListType ? ItemsOf(fact) is { } items ? ListValues.Holding(items) : null : RecordedValueOf(fact), to, range)
        {
            Added = fact.Record is { } entry && NumberOf(entry) is > 0 and var number ? Added(entry.List, number) : null,
        };

    /// <summary>The account with the first few blank entries of a list in it.</summary>
    public Supposition WithAdded(FactReference list, int count) => AsRecorded with
    {
        LeftOut = AsRecorded.LeftOut.SetItem(list, MostAdded - count),
        Values = AsRecorded.Values.Remove(list),
    };

    /// <summary>1 for the first entry that is not recorded, 0 for those that are.</summary>
    private int NumberOf(EntryReference entry) => _recorded.TryGetValue(entry.List, out var count) ? Math.Max(0, PlaceOf(entry) - count + 1) : 0;

    /// <summary>The values of a list of plain values, an unknown one left out; null where the list is unknown, or one of records that is.</summary>
    private ImmutableArray<Possible>? ItemsOf(FactReference list)
    {
        if (DeclarationOf(list).IsTable) return AsRecorded.Values.ContainsKey(list) ? null : [];
        var (rows, row) = FactValues.Locate(Batch, 0, list.Record);
        var column = (ListColumn)rows.Columns[list.Field.Slot];
        if (!column.IsKnown(row)) return null;
        return [.. Enumerable.Range(column.Offsets[row], column.Offsets[row + 1] - column.Offsets[row]).Select(item => RecordedValue.Of(column.Entries.Columns[0], item)).OfType<Possible>()];
    }

    private int FirstRow(FactReference list)
    {
        var (rows, row) = FactValues.Locate(Batch, 0, list.Record);
        return ((ListColumn)rows.Columns[list.Field.Slot]).Offsets[row];
    }
}
