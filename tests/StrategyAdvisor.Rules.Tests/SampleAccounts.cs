using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Tests;

/// <summary>The dossiers that ship with the advisor.</summary>
internal static class SampleAccounts
{
    public static LocalDate Today { get; } = new(2026, 6, 30);

    public static TheoryData<string> Ids { get; } = [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(KeyAccounts.Folder, "..", "examples", "dossiers");

    public static FactBatch Read(string id) => Of(new SourceText(id, File.ReadAllText(Path.Combine(Folder, $"{id}.yaml"))));

    /// <summary>An account of the default pack's facts, as a dossier writes it.</summary>
    public static FactBatch Of(SourceText dossier)
    {
        var diagnostics = new DiagnosticList();
        var draft = new DossierReader(diagnostics).Read(YamlReader.Read(dossier, diagnostics)!, KeyAccounts.Pack.Pack.Dictionary.Account);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return FactBatchBuilder.One(KeyAccounts.Pack.Pack.Dictionary, draft);
    }
}
