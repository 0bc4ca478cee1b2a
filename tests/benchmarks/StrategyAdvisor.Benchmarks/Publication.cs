using System.Runtime.InteropServices;

namespace StrategyAdvisor.Benchmarks;

/// <summary>Projects published as users would run them, compiled ahead of time; all in one temporary folder that goes with this object.</summary>
internal sealed class Publication : IDisposable
{
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
                "publish", project, "-c", "Release", "-v", "quiet", "--self-contained", "false", "-r", RuntimeInformation.RuntimeIdentifier,
                "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(_folder.FullName, "build"), "-o", output,
            ]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? $"{program}.exe" : program);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
