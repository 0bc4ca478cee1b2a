using System.CommandLine;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli;

/// <summary><c>advisor rules</c>: what a coach does with a pack.</summary>
public static class RulesVerb
{
    public static Command Create(Host host) => new("rules", "Checks and tests a rule pack.")
    {
        RulesCheckVerb.Create(host), RulesTestVerb.Create(host), RulesExplainVerb.Create(host), RulesReferenceVerb.Create(host),
        RulesCoverVerb.Create(host), RulesImpactVerb.Create(host), RulesDocsVerb.Create(host), RulesSchemaVerb.Create(host),
        RulesNewVerb.Create(host), RulesFormatVerb.Create(host),
    };

    /// <summary>The argument that names a pack.</summary>
    internal static Argument<string?> PackArgument()
    {
        var pack = new Argument<string?>("PACK") { Description = "the pack's folder; without it the one that comes with the program", Arity = ArgumentArity.ZeroOrOne };
        pack.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } mistyped, ..]) result.AddError($"there is no option `{mistyped.Value}`");
        });
        return pack;
    }

    /// <summary>The folder of the pack asked for; null, with a message, where there is none.</summary>
    internal static string? FolderOf(string? given, Host host)
    {
        var folder = DefaultPaths.PackOr(given, host);
        if (folder is null) host.Tell("advisor: no rule pack came with the program; name one");
        else if (!Directory.Exists(folder)) host.Tell($"advisor: there is no folder `{folder}`");
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Loads a pack; null where it has errors.</summary>
    /// <param name="memory">What was read before; null reads all.</param>
    internal static CompiledPack? Load(string folder, Host host, DiagnosticList diagnostics, PackMemory? memory = null) =>
        PackLoader.Load(FilesOf(folder, host, diagnostics), Shown(folder), diagnostics, memory);

    /// <summary>The tests of a pack, and the accounts that they may start from: its own and those of the packs that it extends.</summary>
    internal static TestFiles TestsOf(string folder, Pack pack, DiagnosticList diagnostics) =>
        TestFiles.Load(folder, Shown(folder), pack.Written.BaseFolders, diagnostics, pack.Written.Layers.IsEmpty ? null : pack.Name);

    /// <summary>The files of a pack and of those that it extends.</summary>
    internal static PackFiles FilesOf(string folder, Host host, DiagnosticList diagnostics) => PackFiles.Load(folder, Shown(folder), diagnostics, host.RulesFolder);

    /// <summary>A folder as diagnostics print it.</summary>
    internal static string Shown(string folder) => folder.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } shown ? shown : "/";
}
