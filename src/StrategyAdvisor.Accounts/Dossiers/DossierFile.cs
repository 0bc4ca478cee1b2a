using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Dossiers;

/// <summary>Reads one account from one YAML or JSON file.</summary>
internal sealed class DossierFile(PortfolioBuilder portfolio, DiagnosticList diagnostics)
{
    /// <summary>True for a file that is a dossier by its name.</summary>
    public static bool IsDossier(string path) => IsJson(path) || IsYaml(path);

    /// <param name="shownPath">The path as the user gave it, for diagnostics.</param>
    public void Read(string path, string shownPath)
    {
        var mistakes = new DiagnosticList();
        var account = Read(path, shownPath, mistakes);
        diagnostics.AddRange(mistakes);
        if (mistakes.HasErrors) account.Refuse();
        portfolio.Add(account);
    }

    private AccountDraft Read(string path, string shownPath, DiagnosticList mistakes)
    {
        var record = portfolio.Dictionary.Account;
        if (ReadDocument(path, shownPath, mistakes) is { } document)
            return new AccountDraft(new DossierReader(mistakes).Read(document, record), document.Location);
        return new AccountDraft(new Facts.Batches.RecordDraft(record), new Location(new SourceText(shownPath, ""), default));
    }

    private static DocumentNode? ReadDocument(string path, string shownPath, DiagnosticList mistakes)
    {
        if (DocumentFile.Load(path, shownPath, mistakes) is not { } source) return null;
        return IsJson(path) ? JsonReader.Read(source, mistakes) : YamlReader.Read(source, mistakes);
    }

    /// <summary>The document in a dossier's text, in the format that its path's ending names; null where it is none.</summary>
    public static DocumentNode? Read(SourceText source, DiagnosticList mistakes) => IsJson(source.Path) ? JsonReader.Read(source, mistakes) : YamlReader.Read(source, mistakes);

    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
