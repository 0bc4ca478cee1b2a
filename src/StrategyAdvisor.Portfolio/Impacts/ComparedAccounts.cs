using StrategyAdvisor.Accounts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>Accounts as two dictionaries have them. Where one of these holds all facts of the other, as it nearly always does, they are read once and a piece at a time.</summary>
public sealed class ComparedAccounts
{
    private readonly AccountStream _stream;
    private readonly FactDictionary _before;
    private readonly FactDictionary _after;
    private readonly AccountPortfolio? _old;

    private ComparedAccounts(AccountStream stream, FactDictionary before, FactDictionary after, AccountPortfolio? old) => (_stream, _before, _after, _old) = (stream, before, after, old);

    public PortfolioTerms Terms => _stream.Terms;

    /// <param name="source">A path or the address of a database.</param>
    /// <param name="diagnostics">Takes mistakes in the portfolio's terms.</param>
    /// <exception cref="Accounts.Rows.UnreadableSourceException">The source fails as a whole.</exception>
    public static ComparedAccounts Open(string source, FactDictionary before, FactDictionary after, DiagnosticList diagnostics)
    {
        if (SharedAccounts.AreSeen(before, after)) return new(AccountStream.Open(source, after, diagnostics), before, after, null);
        if (SharedAccounts.AreSeen(after, before)) return new(AccountStream.Open(source, before, diagnostics), before, after, null);
        return new(AccountStream.Open(source, after, diagnostics), before, after, AccountReader.Read(source, before, new DiagnosticList()));
    }

    /// <summary>The accounts free of mistakes, in ordinal order of their ids.</summary>
    /// <param name="diagnostics">Takes what is wrong with the others.</param>
    /// <exception cref="Accounts.Rows.UnreadableSourceException">The source fails as a whole.</exception>
    public IEnumerable<(FactBatch Old, FactBatch Now)> Pieces(DiagnosticList diagnostics)
    {
        foreach (var chunk in _stream.Chunks())
        {
            diagnostics.AddRange(chunk.Diagnostics);
            if (chunk.Batch.Count == 0) continue;
            if (_old is null) yield return (SharedAccounts.As(_before, chunk.Batch)!, SharedAccounts.As(_after, chunk.Batch)!);
            else yield return Paired(_old.Batch, chunk.Batch);
        }
    }

    /// <summary>The accounts that both dictionaries could read.</summary>
    private static (FactBatch Old, FactBatch Now) Paired(FactBatch old, FactBatch now)
    {
        var rows = Ids(old).Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal);
        var pairs = Ids(now).Select((id, row) => (Old: rows.GetValueOrDefault(id, -1), Now: row)).Where(pair => pair.Old >= 0).ToList();
        return (AccountSelection.Of(old, [.. pairs.Select(pair => pair.Old)]), AccountSelection.Of(now, [.. pairs.Select(pair => pair.Now)]));
    }

    private static string[] Ids(FactBatch batch) => [.. ((TextColumn)batch.Accounts.Columns[batch.Dictionary.Account.Find("id")!.Field.Slot]).Values.Select(id => id!)];
}
