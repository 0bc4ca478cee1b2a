using StrategyAdvisor.Accounts.Dossiers;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>Reads accounts from where a user keeps them: a dossier, a folder of dossiers or of tables, a database. All give the same facts for the same account.</summary>
/// <remarks>Reads no file outside the folder, save <c>portfolio.yaml</c> in the folder above. Nothing in a folder below it is read.</remarks>
public sealed class AccountReader
{
    /// <summary>The file of suppressions beside dossiers, which others read.</summary>
    public const string SuppressionsFile = "suppressions.yaml";

    // What may lie among dossiers and is none.
    private static readonly ImmutableArray<string> Beside = [PortfolioTermsReader.FileName, SuppressionsFile];

    private readonly FactDictionary _dictionary;
    private readonly DiagnosticList _diagnostics;

    private AccountReader(FactDictionary dictionary, DiagnosticList diagnostics)
    {
        _dictionary = dictionary;
        _diagnostics = diagnostics;
    }

    /// <param name="path">A file ending in .yaml, .yml or .json, a folder, the accounts table of a folder, a SQLite file or the address of a PostgreSQL database.</param>
    /// <param name="diagnostics">Takes every mistake; an error in an account leaves that account out and the others in.</param>
    public static AccountPortfolio Read(string path, FactDictionary dictionary, DiagnosticList diagnostics) =>
        AccountStream.IsStore(path)
            ? AccountStream.Open(path, dictionary, diagnostics).Gather(dictionary, diagnostics)
            : new AccountReader(dictionary, diagnostics).Read(path);

    private AccountPortfolio Read(string path)
    {
        if (_dictionary.Account.Find("id") is not { Kind: FactKind.Text, Required: true } id) return Nothing(AccountDiagnostics.NoIdFact, path);
        var portfolio = new PortfolioBuilder(_dictionary, id, _diagnostics);
        if (Directory.Exists(path)) return ReadFolder(path, portfolio);
        if (!File.Exists(path)) return Nothing(AccountDiagnostics.PathMissing, path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (Path.GetFileName(path) == TableFolder.AccountsFile) return ReadFolder(folder, portfolio);
        if (!DossierFile.IsDossier(path)) return Nothing(AccountDiagnostics.NotADossier, path);
        new DossierFile(portfolio, _diagnostics).Read(path, path);
        return portfolio.Build(ReadTerms(folder));
    }

    private AccountPortfolio ReadFolder(string folder, PortfolioBuilder portfolio)
    {
        ImmutableArray<string> files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(file => !IsHidden(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Nothing(AccountDiagnostics.PathUnreadable, folder, problem is UnauthorizedAccessException ? "no permission" : "the system refuses it");
        }

        if (files.Any(file => Path.GetFileName(file) == TableFolder.AccountsFile)) ReadTables(files, portfolio);
        else ReadDossiers(files, portfolio);
        if (portfolio.All.Count == 0 && !_diagnostics.HasErrors) _diagnostics.Add(WhyNone(folder, files));
        return portfolio.Build(ReadTerms(folder));
    }

    // What cannot be read has been told already.
    private static Diagnostic WhyNone(string folder, ImmutableArray<string> files)
    {
        var tables = files.FirstOrDefault(file => Path.GetFileName(file).Equals(TableFolder.AccountsFile, StringComparison.OrdinalIgnoreCase));
        if (tables is null) return AccountDiagnostics.NoAccounts.At(Nowhere(folder), folder);
        var name = Path.GetFileName(tables);
        return name == TableFolder.AccountsFile
            ? AccountDiagnostics.NoRows.At(Nowhere(Shown(tables)), name)
            : AccountDiagnostics.WrongCase.At(Nowhere(Shown(tables)), name, TableFolder.AccountsFile);
    }

    private void ReadTables(IEnumerable<string> files, PortfolioBuilder portfolio)
    {
        var tables = files.Where(file => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
        new TableFolder(portfolio, _diagnostics).Read([.. tables.Select(file => new TableFile(file, Shown(file)))]);
    }

    private void ReadDossiers(IEnumerable<string> files, PortfolioBuilder portfolio)
    {
        var reader = new DossierFile(portfolio, _diagnostics);
        foreach (var file in files.Where(file => DossierFile.IsDossier(file) && !Beside.Contains(Path.GetFileName(file), StringComparer.Ordinal))) reader.Read(file, Shown(file));
    }

    private PortfolioTerms ReadTerms(string folder) => PortfolioTermsReader.Find(folder, _diagnostics);

    private AccountPortfolio Nothing(DiagnosticKind kind, params ReadOnlySpan<string> arguments)
    {
        _diagnostics.Add(kind.At(Nowhere(arguments[0]), arguments));
        return new AccountPortfolio(new FactBatchBuilder(_dictionary).Build(), PortfolioTerms.Default, []);
    }

    // Editors keep their locks and swap files so.
    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static Location Nowhere(string path) => new(new SourceText(path, ""), default);

    private static string Shown(string path) => path.Replace('\\', '/');
}
