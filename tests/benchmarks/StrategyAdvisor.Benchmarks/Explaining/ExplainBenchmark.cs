using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Benchmarks.Explaining;

/// <summary>What explanations and clearings add to a brief, once warm.</summary>
internal static class ExplainBenchmark
{
    private const int Rounds = 15;
    private static readonly LocalDate Today = new(2026, 6, 30);

    public static void Run(string[] words)
    {
        var diagnostics = new DiagnosticList();
        var folder = Path.Combine(Repository.Root, "rules");
        var pack = PackLoader.Load(PackFiles.Load(Path.Combine(folder, "key-accounts"), "key-accounts", diagnostics), "key-accounts", diagnostics)
            ?? throw new InvalidOperationException("the default pack has mistakes");
        var batch = AccountReader.Read(Path.Combine(folder, "examples", "dossiers"), pack.Pack.Dictionary, diagnostics).Batch;
        var rounds = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : Rounds;
        for (var account = 0; account < batch.Count; account++) Measure(pack, batch, account, rounds);
    }

    private static void Measure(CompiledPack pack, Facts.Batches.FactBatch batch, int account, int rounds)
    {
        var verdicts = new BatchEvaluator(pack).Evaluate(batch, Today);
        int Make(bool explains, bool clears)
        {
            var assessment = new AccountAssessor(pack.Pack).Assess(batch, account, Today, verdicts);
            return BriefBuilder.Build(assessment, "en", "EUR", explains, clears ? new VerdictChanges(pack, batch, account, Today) : null).Findings.Length;
        }

        var plain = Median(() => Make(explains: false, clears: false), rounds);
        var explained = Median(() => Make(explains: true, clears: false), rounds);
        var cleared = Median(() => Make(explains: true, clears: true), rounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Facts.Batches.FactValues.Print(batch, account, new(null, batch.Dictionary.Account.Find("id")!.Field)),-22} {Make(false, false),3} findings: plain {plain:0.0} ms, explained {explained:0.0} ms ({explained / plain:0.0} times), with clearings {cleared:0.0} ms ({cleared / plain:0.0} times)"));
    }

    /// <summary>In milliseconds, after as many runs that are not counted.</summary>
    private static double Median(Func<int> run, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < 2 * rounds; round++)
        {
            var began = TimeProvider.System.GetTimestamp();
            run();
            if (round >= rounds) times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Order().ElementAt(rounds / 2);
    }
}
