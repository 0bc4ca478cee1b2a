using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>Reads the terms of a portfolio from a table of one row, where a database has no file beside it: the columns name, as of and currency, each of which may be left out.</summary>
internal static class PortfolioTable
{
    /// <summary>What the table is called.</summary>
    public const string Name = "portfolio";

    /// <summary>The terms that the first row gives; what it leaves out, or mistakes, is as in <see cref="PortfolioTerms.Default"/>.</summary>
    /// <exception cref="UnreadableSourceException">The store fails.</exception>
    public static PortfolioTerms Read(ITableStore store, DiagnosticList diagnostics)
    {
        using var rows = store.Open(Name, "name");
        var terms = PortfolioTerms.Default;
        if (rows.Next() is not { Count: > 0 } block) return terms;
        foreach (var (column, name) in rows.Names.Index())
        {
            if (block.Columns[column].IsNull(0) || block.Columns[column].TextOf(0).Trim() is not { Length: > 0 } text) continue;
            terms = PortfolioTermsReader.Take(terms, FactRecord.Spelling(name), text, rows.PlaceOf(block.Numbers[0], column), diagnostics)
                ?? Unknown(terms, name, rows.PlaceOf(block.Numbers[0], column), diagnostics);
        }

        return terms;
    }

    private static PortfolioTerms Unknown(PortfolioTerms terms, string name, Location place, DiagnosticList diagnostics)
    {
        diagnostics.Add(PortfolioTermsReader.UnknownTerm(name, place));
        return terms;
    }
}
