using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StrategyAdvisor.Benchmarks.Serving;

/// <summary>One <c>advisor serve</c> on a free port of this machine, with a store of its own.</summary>
internal sealed class ServedSite : IDisposable
{
    private static readonly string Advisor = Path.Combine(Repository.Root, "src", "StrategyAdvisor.Cli", "bin", "Release", "net10.0", "advisor.dll");

    private readonly Process _process;

    /// <param name="words">Whose accounts it serves.</param>
    /// <param name="store">Where its store is made.</param>
    /// <remarks>The program as `dotnet build -c Release` leaves it: what runs for seconds is compiled again by what it meets, published or not.</remarks>
    /// <exception cref="InvalidOperationException">It is not built, or ended before it served.</exception>
    public ServedSite(IEnumerable<string> words, string store)
    {
        var port = FreePort();
        var began = TimeProvider.System.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [Advisor, "serve", "--urls", $"http://127.0.0.1:{port}", "--store", store, .. words])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException($"`dotnet` does not start");
        var told = "";
        while (!told.StartsWith("serving ", StringComparison.Ordinal)) told = _process.StandardError.ReadLine() ?? throw new InvalidOperationException($"it does not serve: {told}");
        Ready = TimeProvider.System.GetElapsedTime(began);
        // What it logs is read to the end, or its pipe would fill and stop it.
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri Address { get; }

    /// <summary>From its start until it served.</summary>
    public TimeSpan Ready { get; }

    /// <summary>What the processors spent on it so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes that are resident, now and at most so far.</summary>
    public (long Now, long Most) Memory => (Line("VmRSS"), Line("VmHWM"));

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private long Line(string name) =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
