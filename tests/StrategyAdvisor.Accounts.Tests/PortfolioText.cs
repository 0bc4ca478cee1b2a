using System.Text;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Accounts.Tests;

/// <summary>Every fact of every account as a line, with all that was observed of it; two sources are equal where these texts are.</summary>
internal static class PortfolioText
{
    public static string Of(AccountPortfolio portfolio)
    {
        var text = new StringBuilder();
        for (var account = 0; account < portfolio.Batch.Count; account++) Append(text, portfolio.Batch, account, portfolio.Batch.Dictionary.Account, null);
        return text.ToString();
    }

    public static string IdsOf(AccountPortfolio portfolio)
    {
        var id = new FactReference(null, portfolio.Batch.Dictionary.Account.Find("id")!.Field);
        return string.Join(' ', Enumerable.Range(0, portfolio.Batch.Count).Select(account => FactValues.Print(portfolio.Batch, account, id)));
    }

    private static void Append(StringBuilder text, FactBatch batch, int account, FactRecord record, EntryReference? place)
    {
        foreach (var fact in record.Facts)
        {
            var reference = new FactReference(place, fact.Field);
            text.Append(CultureInfo.InvariantCulture, $"{new FactPaths(batch, account).Print(reference)} = {FactValues.Print(batch, account, reference) ?? "?"}");
            foreach (var item in batch.ObservationsOf(account, reference)) text.Append(CultureInfo.InvariantCulture, $" [{item.Value} {item.Source} {item.On:uuuu-MM-dd} {item.Status}]");
            text.Append('\n');
            if (fact.IsTable) AppendEntries(text, batch, account, fact, reference);
        }
    }

    private static void AppendEntries(StringBuilder text, FactBatch batch, int account, FactDeclaration list, FactReference reference)
    {
        var (rows, row) = FactValues.Locate(batch, account, reference.Record);
        var column = (ListColumn)rows.Columns[list.Field.Slot];
        for (var entry = column.Offsets[row]; entry < column.Offsets[row + 1]; entry++)
            Append(text, batch, account, list.Entries!, new EntryReference(reference, entry));
    }
}
