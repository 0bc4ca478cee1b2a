using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>What the targets read their inputs against: the files of <c>tests/fuzz/fixture</c>.</summary>
internal static class Fixture
{
    public static readonly LocalDate Today = new(2026, 6, 30);

    public static readonly SourceText PackText = Text("pack.yaml");

    public static readonly SourceText FactsText = Text("facts.yaml");

    public static readonly CompiledPack Pack = LoadPack();

    /// <summary>One account, about half of its facts known.</summary>
    public static readonly FactBatch HalfKnown = LoadAccount(Pack.Pack.Dictionary);

    /// <summary>The same account by another dictionary of the same facts.</summary>
    public static FactBatch LoadAccount(FactDictionary dictionary)
    {
        var diagnostics = new DiagnosticList();
        var draft = new DossierReader(diagnostics).Read(YamlReader.Read(Text("account.yaml"), diagnostics)!, dictionary.Account);
        AssertNone(diagnostics);
        return FactBatchBuilder.One(dictionary, draft);
    }

    private static CompiledPack LoadPack()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([FactsText, Text("main.rules.yaml"), PackText]), "fixture", diagnostics);
        AssertNone(diagnostics);
        return pack!;
    }

    private static void AssertNone(DiagnosticList diagnostics)
    {
        if (diagnostics.Count > 0) throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    private static SourceText Text(string name)
    {
        using var reader = new StreamReader(typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no resource `{name}`"));
        return new SourceText(name, reader.ReadToEnd());
    }
}
