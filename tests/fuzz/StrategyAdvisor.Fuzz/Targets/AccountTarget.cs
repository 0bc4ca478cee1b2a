using StrategyAdvisor.Accounts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>Bytes as accounts, which rules are then asked about: a dossier, or tables.</summary>
internal static class AccountTarget
{
    private static readonly string[] Tables = ["accounts.csv", "items.csv", "observations.csv", "parts.csv"];

    private static readonly string Folder = Directory.CreateTempSubdirectory("fuzz").FullName;

    /// <summary>The input as a YAML and as a JSON file.</summary>
    public static void ReadDossier(byte[] input)
    {
        foreach (var name in (ReadOnlySpan<string>)["dossier.yaml", "dossier.json"])
        {
            var path = Path.Combine(Folder, name);
            File.WriteAllBytes(path, input);
            Check(path);
        }
    }

    /// <summary>The input as up to four tables, parted by form feeds.</summary>
    public static void ReadTables(byte[] input)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "tables")).FullName;
        foreach (var table in Tables) File.Delete(Path.Combine(folder, table));
        var rest = input.AsSpan();
        for (var table = 0; table < Tables.Length && !rest.IsEmpty; table++)
        {
            var end = table == Tables.Length - 1 ? -1 : rest.IndexOf((byte)'\f');
            File.WriteAllBytes(Path.Combine(folder, Tables[table]), end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        Check(folder);
    }

    private static void Check(string path)
    {
        var diagnostics = new DiagnosticList();
        var portfolio = AccountReader.Read(path, Fixture.Pack.Pack.Dictionary, diagnostics);
        Told.Check(diagnostics);
        BrokenPromise.Unless(portfolio.Refused.IsEmpty || diagnostics.HasErrors, "an account is refused without a word");
        foreach (var refused in portfolio.Refused) Told.CheckPlace(refused.Place, "a refused account");
        for (var account = 0; account < portfolio.Batch.Count; account++) Print(portfolio.Batch, account);
        Evaluations.Check(Fixture.Pack, portfolio.Batch);
    }

    private static void Print(FactBatch batch, int account)
    {
        foreach (var fact in batch.Dictionary.Account.Facts)
        {
            var reference = new FactReference(null, fact.Field);
            FactValues.Print(batch, account, reference);
            foreach (var observation in batch.ObservationsOf(account, reference)) BrokenPromise.Unless(observation.Value.Length > 0, "an observation of nothing");
        }
    }
}
