namespace StrategyAdvisor.Briefs.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <param name="path">Parts of a path from the top of the repository.</param>
    public static string PathOf(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
