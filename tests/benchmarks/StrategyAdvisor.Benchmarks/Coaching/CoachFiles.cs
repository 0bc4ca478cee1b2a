using StrategyAdvisor.Benchmarks.Loading;
using StrategyAdvisor.Benchmarks.Reviewing;

namespace StrategyAdvisor.Benchmarks.Coaching;

/// <summary>What a coach works on: a pack of 200 rules with its tests, the same with one parameter changed, and accounts in Parquet.</summary>
/// <param name="Folder">Where they are.</param>
internal sealed record CoachFiles(string Folder)
{
    private const int Rules = 200;
    private const string Parameter = "silence: {value: 90,";

    public string Before => Path.Combine(Folder, "before");

    public string After => Path.Combine(Folder, "after");

    public string Accounts => Path.Combine(Folder, "accounts");

    public static CoachFiles Write(string folder, long accounts)
    {
        var files = new CoachFiles(folder);
        foreach (var pack in new[] { files.Before, files.After })
        {
            Directory.CreateDirectory(pack);
            LargePack.Write(pack, Rules);
            CopyTests(pack);
        }

        var changed = Path.Combine(files.After, "relationships.rules.yaml");
        var text = File.ReadAllText(changed);
        if (!text.Contains(Parameter, StringComparison.Ordinal)) throw new InvalidOperationException($"`{Parameter}` is no longer in the default pack");
        File.WriteAllText(changed, text.Replace(Parameter, "silence: {value: 60,", StringComparison.Ordinal));
        PortfolioTables.Write(files.Accounts, accounts, "parquet");
        return files;
    }

    private static void CopyTests(string pack)
    {
        var source = Path.Combine(Repository.Root, "rules/key-accounts");
        // Rules that stand twice are counted twice, so that the decisions that count them are left out.
        foreach (var test in Directory.EnumerateFiles(source, "*.test.yaml").Where(test => Path.GetFileName(test) != "judgement.test.yaml")) File.Copy(test, Path.Combine(pack, Path.GetFileName(test)));
        Directory.CreateDirectory(Path.Combine(pack, "fixtures"));
        foreach (var account in Directory.EnumerateFiles(Path.Combine(source, "fixtures"))) File.Copy(account, Path.Combine(pack, "fixtures", Path.GetFileName(account)));
    }
}
