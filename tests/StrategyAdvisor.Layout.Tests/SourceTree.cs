namespace StrategyAdvisor.Layout.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["bin", "obj"];

    public static string Root { get; } = FindRoot();

    /// <summary>The C# files that people write under a top-level folder, in ordinal order.</summary>
    public static ImmutableArray<SourceFile> CodeUnder(string folder) => Under(folder, "*.cs");

    /// <summary>The files under a folder whose name matches a pattern such as <c>*.csproj</c>, in ordinal order; none where there is no such folder.</summary>
    public static ImmutableArray<SourceFile> Under(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];
        return
        [
            .. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => Built.Contains(part, StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path)),
        ];
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}

/// <param name="Path">From the top of the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The project's name without the common first word: <c>Feel</c>, <c>Cli</c>; empty for a file outside any project.</summary>
    public string Project => Path.Split('/') is [_, var project, _, ..] ? project.Replace("StrategyAdvisor.", "", StringComparison.Ordinal) : "";

    public string Text => File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, Path));

    public string[] Lines => File.ReadAllLines(System.IO.Path.Combine(SourceTree.Root, Path));

    public override string ToString() => Path;
}
