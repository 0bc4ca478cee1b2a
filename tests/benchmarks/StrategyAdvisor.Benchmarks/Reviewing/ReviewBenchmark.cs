using StrategyAdvisor.Accounts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Benchmarks.Reviewing;

/// <summary>A whole review against reading the same rows: each pass in a process of its own, so that its memory is its own, published and set up as <c>advisor</c> is.</summary>
internal static class ReviewBenchmark
{
    private static readonly ImmutableArray<(string What, int Threads)> Passes = [("objects", 1), ("objects", 2), ("columns", 2), ("verdicts", 1), ("verdicts", 2), ("review", 1), ("review", 2)];

    /// <summary>Words: how many accounts, csv or parquet, how many rounds.</summary>
    public static void Run(string[] words)
    {
        var accounts = words.Length > 0 ? long.Parse(words[0], CultureInfo.InvariantCulture) : 10_000;
        var form = words.Length > 1 ? words[1] : "parquet";
        var rounds = words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 3;
        var folder = Directory.CreateTempSubdirectory("advisor-benchmark").FullName;
        try
        {
            using var published = new Publication();
            var program = published.Publish("tests/benchmarks/StrategyAdvisor.Benchmarks", "StrategyAdvisor.Benchmarks");
            // As in the project file of advisor; the other benchmarks run without being published, and with what .NET does by default.
            Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
            Environment.SetEnvironmentVariable("DOTNET_GCLOHThreshold", 1_000_000.ToString("x", CultureInfo.InvariantCulture));
            PortfolioTables.Write(folder, accounts, form);
            var best = Passes.Select(_ => new Cost(double.MaxValue, double.MaxValue, 0)).ToArray();
            for (var round = 0; round < rounds; round++)
            {
                for (var pass = 0; pass < Passes.Length; pass++)
                {
                    var measured = Measure(program, folder, form, Passes[pass]);
                    best[pass] = new Cost(
                        Math.Min(best[pass].Seconds, measured.Seconds), Math.Min(best[pass].Processor, measured.Processor), Math.Max(best[pass].Megabytes, measured.Megabytes));
                }
            }

            Print(accounts, form, best);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Words: a folder, how many accounts, csv or parquet.</summary>
    public static void WriteTables(string[] words) => PortfolioTables.Write(words[0], long.Parse(words[1], CultureInfo.InvariantCulture), words[2]);

    /// <summary>Words: objects, columns, verdicts or review; a folder; csv or parquet; threads. Prints seconds, seconds of all processors, and the most megabytes that were resident.</summary>
    public static void RunOnce(string[] words)
    {
        var (what, folder, form, threads) = (words[0], words[1], words[2], int.Parse(words[3], CultureInfo.InvariantCulture));
        var start = TimeProvider.System.GetTimestamp();
        var before = Processor();
        if (what == "objects") _ = PlainReading.Read(folder, form, threads);
        else Review(what, folder, threads);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var processor = (Processor() - before).TotalSeconds;
        var resident = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} {processor:0.000} {long.Parse(resident, CultureInfo.InvariantCulture) / 1024}"));
    }

    private static void Review(string what, string folder, int threads)
    {
        var diagnostics = new DiagnosticList();
        var rules = Path.Combine(Repository.Root, "rules", "key-accounts");
        var pack = PackLoader.Load(PackFiles.Load(rules, rules, diagnostics), rules, diagnostics) ?? throw new InvalidOperationException("the default pack does not load");
        var stream = AccountStream.OfFiles(folder, pack.Pack.Dictionary, diagnostics);
        if (what == "columns")
        {
            _ = stream.Chunks().Sum(chunk => (long)chunk.Batch.Count);
            return;
        }

        var terms = new ReviewTerms(pack, stream.Terms.AsOf ?? throw new InvalidOperationException("the portfolio names no day"), "en", "EUR");
        var run = new PortfolioRun(terms, new CurrencyTerms("EUR"), threads);
        IReviewFormat format = what == "verdicts" ? new NothingFormat() : new ParquetFormat(terms);
        using var file = new FileStream(Path.Combine(folder, "review.out"), FileMode.Create);
        format.Write(run.Review(stream.Chunks(), format.Prepare, format.IsBriefly), () => { _ = run.Together().Finish(); return null; }, file);
    }

    private static TimeSpan Processor()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static Cost Measure(string program, string folder, string form, (string What, int Threads) pass)
    {
        var words = Command.Output(program, ["review-once", pass.What, folder, form, pass.Threads.ToString(CultureInfo.InvariantCulture)]).Split(' ');
        return new Cost(double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private static void Print(long accounts, string form, Cost[] best)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accounts:N0} accounts with 8 contacts each, {form}"));
        Console.WriteLine($"{"pass",-10} {"threads",7} {"seconds",9} {"us/account",11} {"ratio",7} {"CPU s",8} {"ratio",7} {"MB",6}");
        for (var pass = 0; pass < Passes.Length; pass++)
        {
            var (what, threads) = Passes[pass];
            var (seconds, processor, megabytes) = best[pass];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{what,-10} {threads,7} {seconds,9:0.00} {seconds / accounts * 1e6,11:0.00} {seconds / best[threads - 1].Seconds,7:0.00} {processor,8:0.00} {processor / best[threads - 1].Processor,7:0.00} {megabytes,6:0}"));
        }
    }

    /// <param name="Processor">Seconds of all processors: what holds on a machine that has other work too.</param>
    private readonly record struct Cost(double Seconds, double Processor, double Megabytes);
}
