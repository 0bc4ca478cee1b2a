using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Briefs.Print;

/// <summary>Prints a page to PDF with the Chromium that is installed: a process of its own, in a folder of its own that is gone afterwards, without any network.</summary>
/// <param name="browser">As <see cref="Find"/> gives it.</param>
public sealed class PagePrinter(string browser)
{
    /// <summary>Names the browser to take; without it those of <see cref="Names"/> are looked for.</summary>
    public const string Variable = "ADVISOR_CHROMIUM";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>What Chromium is called, in the order in which it is looked for on the search path.</summary>
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The path of a Chromium, or null where none is installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + endings))).FirstOrDefault(File.Exists);
    }

    /// <summary>The PDF of a page that needs no other file.</summary>
    /// <param name="page">HTML without scripts.</param>
    /// <param name="day">The day of the brief: what the file says about when it was made, so that equal pages give equal bytes.</param>
    /// <exception cref="PrintFailedException">The browser did not start, or left no file.</exception>
    public async Task<byte[]> Print(string page, NodaTime.LocalDate day, CancellationToken cancellation)
    {
        using var folder = new ScratchFolder("advisor-print-");
        var (from, to) = (Path.Combine(folder.Path, "brief.html"), Path.Combine(folder.Path, "brief.pdf"));
        await File.WriteAllTextAsync(from, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        await Run(folder.Path, from, to, cancellation);
        if (!File.Exists(to)) throw new PrintFailedException($"`{browser}` printed nothing");
        return PdfDates.Settle(await File.ReadAllBytesAsync(to, cancellation), day);
    }

    private async Task Run(string folder, string from, string to, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
            // Nothing is loaded from anywhere: the page holds all it needs, and every name leads nowhere.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={to}", new Uri(from).AbsoluteUri,
        ];
        var start = new ProcessStartInfo(browser, Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox", .. arguments] : arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["HOME"] = folder;
        using var process = Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        // What it says is thrown away, and must be read so that it does not wait for a reader.
        var said = Task.WhenAll(process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token), process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            await said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            throw new PrintFailedException($"`{browser}` was not done after {Longest.TotalSeconds} seconds");
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new PrintFailedException($"`{browser}` cannot be started: {problem.Message}");
        }
    }
}

/// <summary>The browser printed nothing.</summary>
/// <param name="message">Why, in a sentence.</param>
public sealed class PrintFailedException(string message) : Exception(message);
