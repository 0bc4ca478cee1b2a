using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Briefs.Tests.Samples;

/// <summary>The default pack, and what it says of accounts.</summary>
internal static class DefaultPack
{
    public static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly Lazy<CompiledPack> Loaded = new(Load);

    public static CompiledPack Pack => Loaded.Value;

    /// <summary>What the rules say of one account.</summary>
    /// <param name="dossier">In YAML, free of mistakes.</param>
    public static Assessment Assess(string dossier)
    {
        var (portfolio, diagnostics) = Read(dossier);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return Assess(portfolio, 0);
    }

    public static Assessment Assess(AccountPortfolio portfolio, int account)
    {
        var verdicts = new BatchEvaluator(Pack).Evaluate(portfolio.Batch, Today);
        return new AccountAssessor(Pack.Pack).Assess(portfolio.Batch, account, Today, verdicts);
    }

    /// <summary>One account, with all that is said against its file.</summary>
    public static (AccountPortfolio Portfolio, DiagnosticList Diagnostics) Read(string dossier)
    {
        var folder = Directory.CreateTempSubdirectory("dossier");
        var file = Path.Combine(folder.FullName, "account.yaml");
        File.WriteAllText(file, dossier);
        var diagnostics = new DiagnosticList();
        var portfolio = AccountReader.Read(file, Pack.Pack.Dictionary, diagnostics);
        folder.Delete(recursive: true);
        return (portfolio, diagnostics);
    }

    public static Brief Brief(Assessment assessment, string language = "en") => BriefBuilder.Build(assessment, language, "EUR", explains: true);

    public static Brief Brief(string dossier, string language = "en") => Brief(Assess(dossier), language);

    private static CompiledPack Load()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(PackFiles.Load(Repository.PathOf("rules", "key-accounts"), "rules/key-accounts", diagnostics), "rules/key-accounts", diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return pack!;
    }
}
