namespace StrategyAdvisor.Benchmarks;

/// <summary>Where the sources are that the benchmarks publish and run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    // Published, the program lies elsewhere, and is started from here.
    private static string FindRoot() =>
        Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? throw new InvalidOperationException("the benchmarks do not run inside the repository");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "StrategyAdvisor.sln"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
