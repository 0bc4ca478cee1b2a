using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Accounts.Tests.Samples;

/// <summary>The accounts of <c>rules/examples</c> as the default pack sees them.</summary>
internal sealed class SamplePortfolio
{
    private static readonly string Root = FindRoot();

    private readonly CompiledPack _pack;

    /// <summary>The folder <c>rules/examples</c>.</summary>
    public static string Examples => Path.Combine(Root, "rules", "examples");

    /// <summary>The default pack's.</summary>
    public static FactDictionary Dictionary { get; } = new SamplePortfolio("tables")._pack.Pack.Dictionary;

    /// <param name="form">The folder in <c>rules/examples</c>: dossiers or tables.</param>
    public SamplePortfolio(string form)
    {
        var folder = Path.Combine(Root, "rules", "key-accounts");
        _pack = PackLoader.Load(PackFiles.Load(folder, "rules/key-accounts", Diagnostics), folder, Diagnostics) ?? throw new InvalidOperationException("the default pack does not load");
        Accounts = AccountReader.Read(Path.Combine(Root, "rules", "examples", form), _pack.Pack.Dictionary, Diagnostics);
    }

    public DiagnosticList Diagnostics { get; } = new();

    public AccountPortfolio Accounts { get; }

    /// <summary>What the rules say of each account on the portfolio's own day, in the order of ids.</summary>
    public IEnumerable<(string Id, Assessment Assessment)> Assess()
    {
        var today = Accounts.Terms.AsOf ?? throw new InvalidOperationException("portfolio.yaml names no day");
        var verdicts = new BatchEvaluator(_pack).Evaluate(Accounts.Batch, today);
        var id = new FactReference(null, Accounts.Batch.Dictionary.Account.Find("id")!.Field);
        for (var account = 0; account < Accounts.Batch.Count; account++)
            yield return (FactValues.Print(Accounts.Batch, account, id)!, new AccountAssessor(_pack.Pack).Assess(Accounts.Batch, account, today, verdicts));
    }

    /// <summary>A file that holds what must come out.</summary>
    public static string Golden(string name) => File.ReadAllText(Path.Combine(Root, "tests", "cases", "golden", name));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
