using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests;

/// <summary>A pack of a dozen invented facts, to which tests add files.</summary>
internal static class MiniPack
{
    private const string Rest = """

            group: people
            title: {en: T}
            when: |
              active
            severity: high
            warning: {en: W}
        """;

    /// <summary>The pack with one more file, and all that is said of it.</summary>
    public static (CompiledPack? Pack, DiagnosticList Diagnostics) Load(string name, string rules)
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(Files(name, rules), "mini", diagnostics);
        return (pack, diagnostics);
    }

    /// <summary>The pack with one more file, free of mistakes.</summary>
    public static CompiledPack Of(string rules)
    {
        var (pack, diagnostics) = Load("x.rules.yaml", rules);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return pack!;
    }

    /// <summary>Accounts of a pack's facts, each written as a dossier, free of mistakes.</summary>
    public static FactBatch Accounts(CompiledPack pack, params IEnumerable<string> accounts)
    {
        var mistakes = new DiagnosticList();
        var builder = new FactBatchBuilder(pack.Pack.Dictionary);
        foreach (var account in accounts)
        {
            var draft = new RecordDraft(pack.Pack.Dictionary.Account);
            new DossierReader(mistakes).Override(draft, (MappingNode)YamlReader.Read(new SourceText("account.yaml", account), mistakes)!);
            builder.Add(draft);
        }

        Assert.Empty(mistakes.Select(DiagnosticPrinter.Print));
        return builder.Build();
    }

    /// <param name="rules">A rule whose line ends in <c> ...</c> gets the keys it needs.</param>
    public static PackFiles Files(string name, string rules) => new(
    [
        new SourceText("pack.yaml", CaseFile.Read("mini.pack.yaml")),
        new SourceText("facts.yaml", CaseFile.Read("mini.facts.yaml")),
        new SourceText(name, rules.Replace(" ...", Rest, StringComparison.Ordinal)),
    ]);

    public static string Print(DiagnosticList diagnostics) => string.Join('\n', diagnostics.Sorted().Select(DiagnosticPrinter.Print));
}
