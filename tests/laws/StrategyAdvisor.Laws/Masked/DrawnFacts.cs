using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>Finds the cells of a drawn account by the references that explanations speak in.</summary>
internal static class DrawnFacts
{
    /// <summary>By reference: the record that has the fact, and its slot.</summary>
    /// <param name="row">Where the account stands in <paramref name="accounts"/>.</param>
    public static Dictionary<FactReference, (Drawn Owner, int Slot)> Of(Drawn account, RecordBatch accounts, int row)
    {
        var found = new Dictionary<FactReference, (Drawn, int)>(FactComparer.Instance);
        Add(account, accounts, row, null, found);
        return found;
    }

    private static void Add(Drawn record, RecordBatch batch, int row, EntryReference? entry, Dictionary<FactReference, (Drawn, int)> found)
    {
        for (var slot = 0; slot < record.Cells.Length; slot++)
        {
            var fact = new FactReference(entry, record.Record.Facts[slot].Field);
            found.Add(fact, (record, slot));
            if (record.Cells[slot].Entries.IsDefaultOrEmpty) continue;
            var list = (ListColumn)batch.Columns[slot];
            foreach (var (inner, index) in record.Cells[slot].Entries.Select((inner, index) => (inner, list.Offsets[row] + index)))
                Add(inner, list.Entries, index, new EntryReference(fact, index), found);
        }
    }
}
