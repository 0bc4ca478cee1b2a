using StrategyAdvisor.Accounts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio.Suppressing;

/// <summary>Reads <c>suppressions.yaml</c>: a list <c>suppressions</c>, each with account, rule, reason, by and until, all of which must be there.</summary>
/// <remarks>An entry with a mistake suppresses nothing; the others hold.</remarks>
public sealed class SuppressionReader(Pack pack, DiagnosticList diagnostics)
{
    private readonly List<(ScalarNode Account, Suppression Suppression)> _read = [];

    /// <summary>The suppressions beside the accounts, or in the folder above them; none where there is no such file, or where the accounts are in a database.</summary>
    /// <param name="accounts">A file or folder of accounts.</param>
    public static SuppressionList Find(string accounts, Pack pack, DiagnosticList diagnostics) => Find(accounts, pack, _ => true, diagnostics);

    /// <summary>The same of accounts that are all known: a suppression on one that is not there gets a warning.</summary>
    /// <param name="isThere">Is there an account of this id?</param>
    public static SuppressionList Find(string accounts, Pack pack, Func<string, bool> isThere, DiagnosticList diagnostics)
    {
        var reader = new SuppressionReader(pack, diagnostics);
        if (FileNear(accounts) is { } file) reader.Read(file, file.Replace('\\', '/'));
        foreach (var (account, _) in reader._read.Where(read => !isThere(read.Suppression.Account)))
            diagnostics.Add(SuppressionDiagnostics.UnknownAccount.At(account.Location, account.Text));
        return reader.Suppressions;
    }

    private SuppressionList Suppressions => _read.Count == 0 ? SuppressionList.None : new SuppressionList(_read.Select(read => read.Suppression));

    private static string? FileNear(string accounts)
    {
        var folder = Directory.Exists(accounts) ? accounts : File.Exists(accounts) ? Path.GetDirectoryName(accounts) is { Length: > 0 } parent ? parent : "." : null;
        if (folder is null) return null;
        string[] places = [Path.Combine(folder, AccountReader.SuppressionsFile), Path.Combine(folder, "..", AccountReader.SuppressionsFile)];
        return places.FirstOrDefault(File.Exists);
    }

    private void Read(string path, string shownPath)
    {
        if (DocumentFile.Load(path, shownPath, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } document) return;
        if (MappingReader.Of(document, "the file", diagnostics) is not { } file) return;
        foreach (var node in file.Sequence("suppressions"))
        {
            if (MappingReader.Of(node, "the suppression", diagnostics) is { } entry) Read(entry);
        }

        file.RefuseOtherKeys();
    }

    private void Read(MappingReader entry)
    {
        var (account, rule, until) = (entry.RequiredScalar("account"), entry.RequiredScalar("rule"), entry.RequiredScalar("until"));
        var (reason, by) = (entry.RequiredText("reason"), entry.RequiredText("by"));
        entry.RefuseOtherKeys();
        var isKnown = rule is not null && pack.FindRule(rule.Text) is not null;
        var day = until is null ? null : DateText.Parse(until.Text);
        if (rule is not null && !isKnown) diagnostics.Add(SuppressionDiagnostics.UnknownRule.At(rule.Location, rule.Text).Suggesting(Suggestion.For(rule.Text, pack.Rules.Select(known => known.Id))));
        if (until is not null && day is null) diagnostics.Add(SuppressionDiagnostics.NotADate.At(until.Location, until.Text));
        if (account is null || !isKnown || day is null || reason is null || by is null) return;
        _read.Add((account, new Suppression(account.Text, rule!.Text, reason, by, day.Value)));
    }
}
