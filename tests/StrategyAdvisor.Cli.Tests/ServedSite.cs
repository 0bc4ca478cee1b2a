using System.Diagnostics;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A site that is served by a process of its own.</summary>
internal sealed class ServedSite : IDisposable
{
    private ServedSite(Process process) => Process = process;

    public Process Process { get; }

    /// <param name="options">Of <c>advisor serve</c>.</param>
    /// <param name="temporary">The folder for temporary files; null for the machine's.</param>
    public static ServedSite Start(IEnumerable<string> options, string? temporary = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", .. options]) { UseShellExecute = false, RedirectStandardError = true };
        if (temporary is not null) start.Environment["TMPDIR"] = temporary;
        return new ServedSite(Process.Start(start)!);
    }

    /// <summary>Waits until the site serves.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public async Task<Uri> Address()
    {
        while (await Process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is not (var start and >= 0) || !line.StartsWith("serving ", StringComparison.Ordinal)) continue;
            // A log that nobody reads would hold the site up once the pipe is full.
            _ = Process.StandardError.ReadToEndAsync();
            return new Uri(line[start..line.IndexOf(';', StringComparison.Ordinal)]);
        }

        throw new InvalidOperationException("the site ended before it served anything");
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
    }
}
