using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>What we may make of the facts of an account, written from the text of the fourth law and of <c>by us</c> alone.</summary>
/// <param name="reads">Of the rule: no other fact can matter to it.</param>
internal sealed class SlowDomain(RuleReads reads, FactPool pool, LocalDate today)
{
    private static readonly FactValue AnyText = FactValue.Of("...");

    /// <summary>All edits of facts that are there.</summary>
    public IEnumerable<SlowEdit> Of(RecordDraft account)
    {
        foreach (var edit in OfRecord(account, null)) yield return edit;
        foreach (var list in account.Record.Facts.Where(fact => fact.IsTable))
        {
            var entries = account.EntriesOf(list);
            for (var index = 0; index < (entries?.Count ?? 0); index++)
            {
                foreach (var edit in OfRecord(entries![index], new EntryPlace(list, index))) yield return edit;
            }
        }
    }

    /// <summary>All edits of an entry that is added: whom we win may be anybody, but what has come has come by today.</summary>
    public IEnumerable<SlowEdit> OfAdded(FactDeclaration list, int index) =>
        from fact in list.Entries!.Facts.Where(fact => IsRead(fact) && !fact.Required)
        from value in fact.Entries is null ? pool.Of(fact).Where(cell => fact.Kind != FactKind.Date || IsTodayOrPlan(fact, cell)).Select(cell => DraftDrawing.ValueOf(fact, cell)) : Items(fact, FactValue.OfItems([]))
        select new SlowEdit(new EntryPlace(list, index), fact, [value]);

    private IEnumerable<SlowEdit> OfRecord(RecordDraft record, EntryPlace? place)
    {
        foreach (var fact in record.Record.Facts.Where(fact => IsRead(fact) && !fact.Required && fact.Change != FactChange.No))
        {
            if (fact.IsTable)
            {
                if (record.EntriesOf(fact) is null) yield return new SlowEdit(place, fact, [null]);
                continue;
            }

            if (fact.Change == FactChange.Find)
            {
                if (!record.Knows(fact)) yield return new SlowEdit(place, fact, [.. pool.Completions(fact).Select(cell => (FactValue?)DraftDrawing.ValueOf(fact, cell))]);
                continue;
            }

            foreach (var value in Values(fact, record.ValueOf(fact))) yield return new SlowEdit(place, fact, [value]);
        }
    }

    private IEnumerable<FactValue> Values(FactDeclaration fact, FactValue? now) => fact.Entries is null
        ? pool.Of(fact).Where(cell => Allows(fact, now, cell)).Select(cell => DraftDrawing.ValueOf(fact, cell))
        : Items(fact, now);

    private static IEnumerable<FactValue> Items(FactDeclaration fact, FactValue? now)
    {
        if (now is null) yield return FactValue.OfItems([]);
        var recorded = now is { } known ? known.Items.ToArray() : [];
        var further = fact.Entries!.Facts[0].Type is Feel.Typing.TextType { Allowed: { } allowed } ? allowed.Values.Select((_, code) => FactValue.OfCode(code)) : [AnyText];
        foreach (var item in further) yield return FactValue.OfItems([.. recorded, item]);
    }

    private bool Allows(FactDeclaration fact, FactValue? now, in FactCell cell)
    {
        if (now is { } known && (fact.Kind == FactKind.Text ? known.Text == cell.Text : known.Number == cell.Number)) return false;
        return fact.Change switch
        {
            FactChange.Later => cell.Number == DayNumber.Of(today) && !(now?.Number > cell.Number),
            FactChange.Up => now is null || cell.Number > now.Value.Number,
            FactChange.Down => now is null || cell.Number < now.Value.Number,
            _ => fact.Kind != FactKind.Date || cell.Number >= DayNumber.Of(today),
        };
    }

    private bool IsTodayOrPlan(FactDeclaration fact, in FactCell cell) =>
        fact.ByAnybody is FactChange.Later or FactChange.No ? cell.Number == DayNumber.Of(today) : cell.Number >= DayNumber.Of(today);

    private bool IsRead(FactDeclaration fact) => reads.Fields.Contains(fact.Field);
}
