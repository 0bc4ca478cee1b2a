using System.Diagnostics;

namespace StrategyAdvisor.Benchmarks;

/// <summary>Programs started from here, at the top of the repository, their output read and dropped.</summary>
internal static class Command
{
    /// <summary>How long a program ran, from its start until it has ended and its output is read.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static TimeSpan Time(string file, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(file, words) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"`{file}` does not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var taken = TimeProvider.System.GetElapsedTime(began);
        return process.ExitCode == 0 ? taken : throw new InvalidOperationException($"`{file}` ended with {process.ExitCode}:{Environment.NewLine}{output}");
    }
}
