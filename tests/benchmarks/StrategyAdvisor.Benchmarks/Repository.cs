namespace StrategyAdvisor.Benchmarks;

/// <summary>Where the sources are that the benchmarks publish and run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the benchmarks do not run inside the repository");
        return folder;
    }
}
