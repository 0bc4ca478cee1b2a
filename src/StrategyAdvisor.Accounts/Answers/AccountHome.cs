using System.Security.Cryptography;
using StrategyAdvisor.Accounts.Dossiers;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>The files that an account is kept in.</summary>
/// <param name="Path">The dossier, or the folder of the tables.</param>
/// <param name="IsTables">True for tables.</param>
public sealed record AccountHome(string Path, bool IsTables)
{
    /// <summary>The file that answers are written into.</summary>
    public string File => IsTables ? System.IO.Path.Combine(Path, "observations.csv") : Path;

    /// <summary>Where an account is kept, or null where answers cannot be merged (a database, Parquet).</summary>
    /// <param name="accounts">As the user named the accounts.</param>
    /// <param name="id">An account that was read from there.</param>
    public static AccountHome? Find(string accounts, string id)
    {
        if (System.IO.Path.GetFileName(accounts) == TableFolder.AccountsFile) return new AccountHome(System.IO.Path.GetDirectoryName(accounts) is { Length: > 0 } folder ? folder : ".", IsTables: true);
        if (System.IO.File.Exists(accounts)) return DossierFile.IsDossier(accounts) ? new AccountHome(accounts, IsTables: false) : null;
        if (!Directory.Exists(accounts)) return null;
        if (System.IO.File.Exists(System.IO.Path.Combine(accounts, TableFolder.AccountsFile))) return new AccountHome(accounts, IsTables: true);
        var dossiers = Directory.EnumerateFiles(accounts).Where(file => DossierFile.IsDossier(file) && !System.IO.Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal);
        return dossiers.FirstOrDefault(file => IdIn(file) == id) is { } dossier ? new AccountHome(dossier, IsTables: false) : null;
    }

    /// <summary>A short mark that changes when one of the files does.</summary>
    public string State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ImmutableArray<string> files = IsTables ? [.. Directory.EnumerateFiles(Path, "*.csv").Order(StringComparer.Ordinal)] : [Path];
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file)));
            hash.AppendData(System.IO.File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string? IdIn(string file)
    {
        var silent = new DiagnosticList();
        if (DocumentFile.Load(file, file, silent) is not { } source || DossierFile.Read(source, silent) is not MappingNode dossier) return null;
        return dossier.Entries.FirstOrDefault(entry => FactRecord.Spelling(entry.Key.Text) == "id")?.Value is ScalarNode id ? id.Text.Trim() : null;
    }
}
