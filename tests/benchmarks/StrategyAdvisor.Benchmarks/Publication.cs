using System.Runtime.InteropServices;

namespace StrategyAdvisor.Benchmarks;

/// <summary>Projects published as users would run them, compiled ahead of time; all in one temporary folder that goes with this object.</summary>
/// <param name="isQuickStart">With the profile of that name, .NET compiled along; else for the .NET that is installed.</param>
internal sealed class Publication(bool isQuickStart = false) : IDisposable
{
    /// <summary>The word after a benchmark's name that asks for the profile.</summary>
    public const string QuickStart = "quick-start";

    private const string Profile = "src/StrategyAdvisor.Cli/Properties/PublishProfiles/quick-start.pubxml";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("advisor-benchmark-");

    /// <summary>Publishes a project and returns the path of its program.</summary>
    /// <param name="project">The project's folder, from the top of the repository.</param>
    /// <param name="program">The program's name, without an extension.</param>
    public string Publish(string project, string program)
    {
        var output = Path.Combine(_folder.FullName, program);
        Command.Time(
            "dotnet",
            [
                "publish", project, "-c", "Release", "-v", "quiet", "--artifacts-path", Path.Combine(_folder.FullName, "build"), "-o", output,
                .. isQuickStart
                    ? (string[])["-p:PublishProfile=quick-start", $"-p:WebPublishProfileFile={Path.Combine(Repository.Root, Profile)}"]
                    : ["--self-contained", "false", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishReadyToRun=true"],
            ]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? $"{program}.exe" : program);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
