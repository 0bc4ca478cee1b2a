using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>Reads <c>portfolio.yaml</c>: a map <c>portfolio</c> with name, as of and currency, each of which may be left out.</summary>
public sealed class PortfolioTermsReader(DiagnosticList diagnostics)
{
    /// <summary>The file beside the accounts, or in the folder above them.</summary>
    public const string FileName = "portfolio.yaml";

    private static readonly ImmutableArray<string> Keys = ["name", "as of", "currency"];

    /// <summary>The terms beside the accounts, or in the folder above them; else <see cref="PortfolioTerms.Default"/>.</summary>
    public static PortfolioTerms Find(string folder, DiagnosticList diagnostics)
    {
        foreach (var candidate in (ReadOnlySpan<string>)[folder, Path.Combine(folder, "..")])
        {
            var file = Path.Combine(candidate, FileName);
            if (File.Exists(file)) return new PortfolioTermsReader(diagnostics).Read(file, file.Replace('\\', '/'));
        }

        return PortfolioTerms.Default;
    }

    /// <summary>The terms that a file gives; what it leaves out, or mistakes, is as in <see cref="PortfolioTerms.Default"/>.</summary>
    /// <param name="shownPath">The path as the user gave it, for diagnostics.</param>
    public PortfolioTerms Read(string path, string shownPath)
    {
        if (DocumentFile.Load(path, shownPath, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } document) return PortfolioTerms.Default;
        if (document is MappingNode outer && outer.Find("portfolio") is MappingNode portfolio && outer.Entries.Length == 1)
            return portfolio.Entries.Aggregate(PortfolioTerms.Default, Take);
        diagnostics.Add(AccountDiagnostics.TermsExpected.At(document.Location));
        return PortfolioTerms.Default;
    }

    private PortfolioTerms Take(PortfolioTerms terms, MappingEntry entry)
    {
        var key = Keys.FirstOrDefault(known => FactRecord.Spelling(known) == FactRecord.Spelling(entry.Key.Text));
        if (key is null || entry.Value is not ScalarNode value)
        {
            diagnostics.Add(AccountDiagnostics.UnknownTerm.At(entry.Key.Location, entry.Key.Text).Suggesting(key is null ? Suggestion.For(entry.Key.Text, Keys) : null));
            return terms;
        }

        if (value.IsNull) return terms;
        return key switch
        {
            "name" => terms with { Name = value.Text.Trim() },
            "currency" => TakeCurrency(terms, value),
            _ => TakeDay(terms, value),
        };
    }

    private PortfolioTerms TakeDay(PortfolioTerms terms, ScalarNode value)
    {
        var day = DateText.Parse(value.Text);
        if (day is null) diagnostics.Add(AccountDiagnostics.NotADate.At(value.Location, value.Text));
        return terms with { AsOf = day };
    }

    private PortfolioTerms TakeCurrency(PortfolioTerms terms, ScalarNode value)
    {
        var code = value.Text.Trim();
        if (code.Length == 3 && code.All(char.IsAsciiLetter)) return terms with { Currency = code.ToUpperInvariant() };
        diagnostics.Add(AccountDiagnostics.NotACurrency.At(value.Location, value.Text));
        return terms;
    }
}
