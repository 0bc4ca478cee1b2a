namespace StrategyAdvisor.Cli;

/// <summary>The pack and the accounts that come with the program, within its folder <c>rules</c>: a fresh clone runs without options.</summary>
public static class DefaultPaths
{
    public const string Pack = "key-accounts";

    private const string Imports = "imports";

    private const string Accounts = "examples/dossiers";

    /// <summary>The path a user gave, or that of the default pack; null where there is neither.</summary>
    public static string? PackOr(string? given, Host host) => given ?? Shown(host, Pack);

    /// <summary>The path a user gave, or that of the sample accounts; null where there is neither.</summary>
    public static string? AccountsOr(string? given, Host host) => given ?? Shown(host, Accounts);

    /// <summary>The mappings of exports that come with the program: the name of each, and its path.</summary>
    public static ImmutableSortedDictionary<string, string> Mappings(Host host)
    {
        if (MappingFolder(host) is not { } folder || !Directory.Exists(folder)) return ImmutableSortedDictionary<string, string>.Empty;
        return Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".patterns.yaml", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => Path.GetFileNameWithoutExtension(file), file => file, StringComparer.Ordinal);
    }

    /// <summary>Where those mappings are, and what they share; null where nothing came with the program.</summary>
    public static string? MappingFolder(Host host) => Shown(host, Imports);

    // Diagnostics are read by people: a path below the current folder is shown from there.
    private static string? Shown(Host host, string path)
    {
        if (host.RulesFolder is not { } rules) return null;
        var full = Path.Combine(rules, path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }
}
