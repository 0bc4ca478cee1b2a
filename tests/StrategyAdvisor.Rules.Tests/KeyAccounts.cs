using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests;

/// <summary>The pack that ships with the advisor.</summary>
internal static class KeyAccounts
{
    public const string Shown = "rules/key-accounts";

    private static readonly Lazy<CompiledPack> Loaded = new(Load);

    public static string Folder { get; } = Path.Combine(Root(), "rules", "key-accounts");

    public static CompiledPack Pack => Loaded.Value;

    public static TestFiles Tests()
    {
        var diagnostics = new DiagnosticList();
        var files = TestFiles.Load(Folder, Shown, [], diagnostics);
        Assert.Empty(diagnostics);
        return files;
    }

    private static CompiledPack Load()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(PackFiles.Load(Folder, Shown, diagnostics), Shown, diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return pack!;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
