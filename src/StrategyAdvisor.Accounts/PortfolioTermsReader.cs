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

    /// <summary>The terms with one of them as it is written; null where there is no such term.</summary>
    /// <param name="key">As <see cref="FactRecord.Spelling"/> spells it.</param>
    internal static PortfolioTerms? Take(PortfolioTerms terms, string key, string text, Location place, DiagnosticList diagnostics) => Keys.FirstOrDefault(known => FactRecord.Spelling(known) == key) switch
    {
        "name" => terms with { Name = text },
        "currency" => TakeCurrency(terms, text, place, diagnostics),
        "as of" => TakeDay(terms, text, place, diagnostics),
        _ => null,
    };

    internal static Diagnostic UnknownTerm(string key, Location place) => AccountDiagnostics.UnknownTerm.At(place, key).Suggesting(Suggestion.For(key, Keys));

    private PortfolioTerms Take(PortfolioTerms terms, MappingEntry entry)
    {
        if (entry.Value is ScalarNode { IsNull: true } && Keys.Any(known => FactRecord.Spelling(known) == FactRecord.Spelling(entry.Key.Text))) return terms;
        if (entry.Value is ScalarNode value && Take(terms, FactRecord.Spelling(entry.Key.Text), value.Text.Trim(), value.Location, diagnostics) is { } taken) return taken;
        diagnostics.Add(UnknownTerm(entry.Key.Text, entry.Key.Location));
        return terms;
    }

    private static PortfolioTerms TakeDay(PortfolioTerms terms, string text, Location place, DiagnosticList diagnostics)
    {
        var day = DateText.Parse(text);
        if (day is null) diagnostics.Add(AccountDiagnostics.NotADate.At(place, text));
        return terms with { AsOf = day };
    }

    private static PortfolioTerms TakeCurrency(PortfolioTerms terms, string text, Location place, DiagnosticList diagnostics)
    {
        if (text.Length == 3 && text.All(char.IsAsciiLetter)) return terms with { Currency = text.ToUpperInvariant() };
        diagnostics.Add(AccountDiagnostics.NotACurrency.At(place, text));
        return terms;
    }
}
