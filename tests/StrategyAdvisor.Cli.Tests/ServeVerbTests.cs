using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What keeps the site from being served, as a user sees it: a process of its own, as its log goes to the process's standard error.</summary>
public sealed class ServeVerbTests
{
    [Fact]
    public void An_address_that_somebody_else_serves_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var (exit, error) = Run("--urls", address);
        Assert.Equal(1, exit);
        Assert.Equal($"advisor: {address}/ cannot be served: Failed to bind to address {address}: address already in use; name another address with --urls\n", error);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", 1, "can be reached from other machines")]
    [InlineData("somewhere", 1, "is not an address to serve")]
    public void An_address_that_must_not_be_served_is_told(string address, int exit, string expected)
    {
        var outcome = Commands.Run("serve", "--urls", address);
        Assert.Equal(exit, outcome.Exit);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    private static (int Exit, string Error) Run(params string[] options)
    {
        string[] arguments = [typeof(CommandLine).Assembly.Location, "serve", "--rules", Path.Combine(Commands.Rules, "key-accounts"), .. options];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
