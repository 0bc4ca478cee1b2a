using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.HalfKnown;

/// <summary>Draws accounts as they come from the field: any fact may be unknown, now and then a whole list.</summary>
internal sealed class HalfKnownDrawing(FactPool pool, Random random)
{
    private const int OneInHowManyFacts = 4;
    private const int OneInHowManyLists = 12;

    private readonly AccountDrawing _accounts = new(pool, random);

    public Drawn Draw(FactRecord record)
    {
        var drawn = _accounts.Draw(record);
        Hide(drawn);
        return drawn;
    }

    private void Hide(Drawn record)
    {
        for (var slot = 0; slot < record.Cells.Length; slot++)
        {
            if (!record.Cells[slot].Entries.IsDefault) foreach (var entry in record.Cells[slot].Entries) Hide(entry);
            var isNamed = record.Record.Facts[slot].Field == record.Record.Type.NameField;
            if (!isNamed && random.Next(record.Record.Facts[slot].Entries is null ? OneInHowManyFacts : OneInHowManyLists) == 0) record.Cells[slot] = default;
        }
    }
}
