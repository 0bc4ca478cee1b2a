using System.Diagnostics;

namespace StrategyAdvisor.Benchmarks;

/// <summary>Programs started from here, at the top of the repository.</summary>
internal static class Command
{
    /// <summary>How long a program ran, from its start until it has ended and its output is read.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static TimeSpan Time(string file, IEnumerable<string> words)
    {
        var began = TimeProvider.System.GetTimestamp();
        _ = Output(file, words);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>What a program wrote on standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static string Output(string file, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(file, words) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"`{file}` does not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"`{file}` ended with {process.ExitCode}:{Environment.NewLine}{output}");
    }
}
