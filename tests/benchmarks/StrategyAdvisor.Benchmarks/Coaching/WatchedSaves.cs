using System.Diagnostics;

namespace StrategyAdvisor.Benchmarks.Coaching;

/// <summary>How long <c>rules check --watch</c> takes from a save to the end of its answer.</summary>
internal static class WatchedSaves
{
    private const string Condition = "altman z";

    // A save every half second is faster than anybody saves, and leaves the program time to look about.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Saves one file again and again, in turn with a mistake and without, and prints the first answer, the median and the slowest of the rest, in milliseconds.</summary>
    public static void Measure(string advisor, string folder, int saves)
    {
        var start = new ProcessStartInfo(advisor, ["rules", "check", folder, "--watch"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"`{advisor}` does not start");
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var file = Path.Combine(folder, "finance.rules.yaml");
            var text = File.ReadAllText(file);
            WaitFor(process, isClean: true);
            var (clean, wrong) = (new List<double>(), new List<double>());
            for (var save = 0; save < saves; save++)
            {
                clean.Add(Answer(process, file, $"{text}# {save}\n", isClean: true));
                wrong.Add(Answer(process, file, text.Replace(Condition, "altmann z", StringComparison.Ordinal), isClean: false));
            }

            Print("saved clean", clean);
            Print("saved with a mistake", wrong);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static double Answer(Process process, string file, string text, bool isClean)
    {
        Thread.Sleep(Pause);
        File.WriteAllText(file, text);
        var began = TimeProvider.System.GetTimestamp();
        WaitFor(process, isClean);
        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>The line that ends each answer.</summary>
    private static void WaitFor(Process process, bool isClean)
    {
        var line = process.StandardError.ReadLine() ?? throw new InvalidOperationException("the check has ended");
        if (line.Contains(": 0 errors", StringComparison.Ordinal) != isClean) throw new InvalidOperationException($"the check answers `{line}`");
    }

    private static void Print(string name, List<double> milliseconds)
    {
        var later = milliseconds.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} first {milliseconds[0]:0} ms, median {later[later.Count / 2]:0}, slowest {later[^1]:0}, of {milliseconds.Count}"));
    }
}
