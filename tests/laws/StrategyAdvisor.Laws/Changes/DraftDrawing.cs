using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>Draws accounts that say something only of what one rule reads.</summary>
internal sealed class DraftDrawing(FactDictionary dictionary, RuleReads reads, FactPool pool, Random random)
{
    private const int MostEntries = 3;
    private const int OneInHowManyIsUnknown = 6;

    public RecordDraft Draw()
    {
        var draft = new RecordDraft(dictionary.Account);
        Fill(draft);
        if (dictionary.Account.Find("id") is { } id) draft.Set(id, FactValue.Of("a"));
        if (dictionary.Account.Find("name") is { } name) draft.Set(name, FactValue.Of("A"));
        return draft;
    }

    /// <summary>A value of the small domain in the form that facts are stored in.</summary>
    public static FactValue ValueOf(FactDeclaration fact, in FactCell cell) => fact.Type switch
    {
        BooleanType => FactValue.Of(cell.Number != 0),
        DateType => FactValue.Of(DayNumber.ToDate((int)cell.Number)),
        TextType { Allowed: not null } => FactValue.OfCode((int)cell.Number),
        TextType => FactValue.Of(cell.Text!),
        _ => FactValue.OfScaled(cell.Number),
    };

    private void Fill(RecordDraft draft)
    {
        foreach (var fact in draft.Record.Facts.Where(fact => reads.Fields.Contains(fact.Field)))
        {
            if (random.Next(OneInHowManyIsUnknown) == 0) continue;
            if (fact.IsTable) AddEntries(draft, fact);
            else draft.Set(fact, fact.Entries is null ? Value(fact) : Items(fact));
        }
    }

    private void AddEntries(RecordDraft draft, FactDeclaration list)
    {
        draft.SetEntries(list, []);
        for (var number = random.Next(MostEntries + 1); number > 0; number--)
        {
            var entry = draft.AddEntry(list);
            Fill(entry);
            if (list.Entries!.Type.NameField is { } field) entry.Set(list.Entries.Facts[field.Slot], FactValue.Of($"{list.Entries.Type.Name} {number}"));
        }
    }

    private FactValue Value(FactDeclaration fact)
    {
        var values = pool.Of(fact);
        return ValueOf(fact, values[random.Next(values.Length)]);
    }

    private FactValue Items(FactDeclaration fact) => FactValue.OfItems([.. Enumerable.Range(0, random.Next(3)).Select(_ => (FactValue?)Value(fact.Entries!.Facts[0]))]);
}
