using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Benchmarks.Loading;

/// <summary>What reading, checking and compiling costs: a pack of 200 rules in a process that has just started, one expression in a warm one.</summary>
internal static class LoadBenchmark
{
    private const int Rules = 200;
    private const int Runs = 11;

    private const string Expression = "some c in contacts satisfies c.level in (\"executive\", \"director\") and c.last contact < today - @\"P90D\"";

    /// <param name="words"><see cref="Publication.QuickStart"/> or nothing.</param>
    public static void Run(string[] words)
    {
        using var published = new Publication(isQuickStart: words is [Publication.QuickStart]);
        var program = published.Publish("tests/benchmarks/StrategyAdvisor.Benchmarks", "StrategyAdvisor.Benchmarks");
        var folder = Directory.CreateTempSubdirectory("advisor-benchmark-pack-");
        LargePack.Write(folder.FullName, Rules);
        var loads = Enumerable.Range(0, Runs).Select(_ => double.Parse(Command.Output(program, ["load-once", folder.FullName]), CultureInfo.InvariantCulture)).Order().ToList();
        var pack = Load(folder.FullName);
        folder.Delete(recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"load: {pack.Pack.Rules.Length} rules read, checked and compiled in a fresh process: median {loads[Runs / 2]:0} ms, best {loads[0]:0} ms of {Runs} runs"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one expression parsed, checked and compiled, warm: {CompileWarm(pack):0} µs"));
    }

    /// <summary>Loads a pack in this process, which did nothing before, and prints the milliseconds.</summary>
    public static void RunOnce(string[] words)
    {
        var began = TimeProvider.System.GetTimestamp();
        _ = Load(words[0]);
        Console.WriteLine(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static CompiledPack Load(string folder)
    {
        var diagnostics = new DiagnosticList();
        return PackLoader.Load(PackFiles.Load(folder, "pack", diagnostics), folder, diagnostics)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics.Sorted().Take(10).Select(DiagnosticPrinter.Print)));
    }

    /// <summary>The median of a few thousand runs, in microseconds.</summary>
    private static double CompileWarm(CompiledPack pack)
    {
        var names = new NameSet([.. pack.Pack.Dictionary.Names, .. Builtins.All.Select(function => function.Name), "today", "c"]);
        var times = new List<double>();
        for (var run = 0; run < 5000; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            Compile(pack, names);
            if (run >= 2000) times.Add(TimeProvider.System.GetElapsedTime(began).TotalMicroseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static void Compile(CompiledPack pack, NameSet names)
    {
        var diagnostics = new DiagnosticList();
        var text = Excerpt.Of(Expression);
        var node = Checker.Check(Parser.ParseExpression(text, names, diagnostics), text, new Scope(pack.Pack.Account, new NoSymbols()), diagnostics);
        var compiler = new ExpressionCompiler(pack.Pack.Account, diagnostics);
        compiler.AddTruth(node, text);
        _ = compiler.Build();
        if (diagnostics.HasErrors) throw new InvalidOperationException(DiagnosticPrinter.Print(diagnostics.Sorted().First()));
    }

    /// <summary>No names beyond the facts.</summary>
    private sealed class NoSymbols : ISymbols
    {
        public IEnumerable<string> Names => [];

        public Symbol? Find(string name) => null;

        public IEnumerable<string>? KeysOf(string function) => null;

        public Symbol Refer(string function, string key) => new Symbol.Faulty();
    }
}
