using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>The pages that the tests open, made from accounts as a user writes them.</summary>
internal static class BriefPages
{
    public const string Four = "four";
    public const string Forty = "forty";
    public const string Nothing = "nothing";
    public const string Hostile = "hostile";

    /// <summary>The sample account with the longest plan.</summary>
    public const string Sample = "sample";

    private static readonly LocalDate Today = new(2026, 6, 30);

    /// <summary>Name and text of every page.</summary>
    public static IEnumerable<(string Name, string Page)> All()
    {
        var pack = LoadPack();
        yield return (Four, Page(pack, AccountTexts.Four, "en"));
        yield return (Forty, Page(pack, AccountTexts.Forty(), "es"));
        yield return (Nothing, Page(pack, AccountTexts.Nothing, "en"));
        yield return (Sample, Page(pack, File.ReadAllText(Path.Combine(Root(), "rules", "examples", "dossiers", "vinalta.yaml")), "es"));
        yield return (Hostile, Page(pack, AccountTexts.Hostile, "en"));
    }

    private static string Page(CompiledPack pack, string account, string language)
    {
        var diagnostics = new DiagnosticList();
        var file = Path.GetTempFileName() + ".yaml";
        File.WriteAllText(file, account);
        var batch = AccountReader.Read(file, pack.Pack.Dictionary, diagnostics).Batch;
        File.Delete(file);
        Assert.Empty(diagnostics);
        var verdicts = new BatchEvaluator(pack).Evaluate(batch, Today);
        var assessment = new AccountAssessor(pack.Pack).Assess(batch, 0, Today, verdicts);
        return HtmlBrief.Render(BriefBuilder.Build(assessment, language, "EUR", explains: true), assessment);
    }

    private static CompiledPack LoadPack()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(PackFiles.Load(Path.Combine(Root(), "rules", "key-accounts"), "rules", diagnostics), "rules", diagnostics);
        Assert.Empty(diagnostics);
        return pack!;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
