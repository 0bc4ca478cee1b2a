using System.Collections.Concurrent;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>An agent that starts the program and speaks with it over its standard streams.</summary>
public sealed class McpVerbTests
{
    private static readonly Dictionary<string, object?> Nothing = new(StringComparer.Ordinal);

    [Fact]
    public async Task An_agent_finds_its_way_from_the_summary_to_what_would_clear_a_warning()
    {
        var errors = new ConcurrentQueue<string>();
        await using var agent = await Connect(errors);
        Assert.Equal(
            ["brief", "list_accounts", "review_summary", "what_would_clear", "why"],
            (await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        using var summary = await Ask(agent, "review_summary", Nothing);
        var worst = summary.RootElement.GetProperty("worst")[0];
        var account = worst.GetProperty("account").GetString()!;
        var rule = worst.GetProperty("findings")[0].GetProperty("rule").GetString()!;
        using var brief = await Ask(agent, "brief", new(StringComparer.Ordinal) { ["account"] = account });
        Assert.Contains(rule, brief.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()), StringComparer.Ordinal);
        using var reason = await Ask(agent, "why", new(StringComparer.Ordinal) { ["account"] = account, ["rule"] = rule });
        Assert.Equal("fires", reason.RootElement.GetProperty("verdict").GetString());
        using var clearings = await Ask(agent, "what_would_clear", new(StringComparer.Ordinal) { ["account"] = account });
        Assert.All(clearings.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("quiet", finding.GetProperty("clearing").GetProperty("to").GetString()));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_brief_over_the_streams_is_the_one_that_the_command_line_prints()
    {
        await using var agent = await Connect([]);
        using var answer = await Ask(agent, "brief", new(StringComparer.Ordinal) { ["account"] = "vinalta", ["language"] = "es" });
        using var printed = JsonDocument.Parse(Commands.Run("review", "--accounts", Accounts, "--rules", Pack, "--lang", "es", "--where", "id = \"vinalta\"", "--format", "jsonl").Output.Split('\n')[0]);
        Assert.True(JsonElement.DeepEquals(printed.RootElement, answer.RootElement));
    }

    [Theory]
    [InlineData("brief", """{"account": "vinalto"}""", "there is no account `vinalto`; did you mean `vinalta`?")]
    [InlineData("brief", """{"account": "vinalta", "language": "fr"}""", "there is no language `fr`; there are en, es")]
    [InlineData("why", """{"account": "vinalta"}""", "missing a value for the required parameter 'rule'")]
    [InlineData("list_accounts", """{"severity": "awful"}""", "there is no severity `awful`; there are blocking, high, medium, low, info")]
    [InlineData("list_accounts", """{"page": "first"}""", "the arguments do not fit the tool's schema")]
    public async Task A_mistaken_call_is_answered_with_what_to_do_and_the_next_one_is_served(string tool, string arguments, string expected)
    {
        await using var agent = await Connect([]);
        var given = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
        var answer = await agent.CallToolAsync(tool, given, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        Assert.Contains(expected, TextOf(answer), StringComparison.Ordinal);
        using var list = await Ask(agent, "list_accounts", Nothing);
        Assert.NotEqual(0, list.RootElement.GetProperty("found").GetInt32());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Who_closes_the_stream_behind_the_last_request_has_every_answer(string end)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "mcp", "--rules", Pack, "--accounts", Accounts]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Write(string.Join('\n', (string[])[
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"script","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            "nonsense",
            """{"jsonrpc":"2.0","id":"a brief","method":"tools/call","params":{"name":"brief","arguments":{"account":"vinalta"}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"no/such/method"}""",
        ]) + end);
        process.StandardInput.Close();
        var answers = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal((0, 3), (process.ExitCode, answers.Length));
        Assert.Contains(answers, answer => answer.Contains("a brief", StringComparison.Ordinal) && answer.Contains("renewal-not-started", StringComparison.Ordinal));
    }

    private static string Pack => Path.Combine(Commands.Rules, "key-accounts");

    private static string Accounts => Path.Combine(Commands.Rules, "examples", "dossiers");

    private static Task<McpClient> Connect(ConcurrentQueue<string> errors) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [typeof(CommandLine).Assembly.Location, "mcp", "--rules", Pack, "--accounts", Accounts],
            StandardErrorLines = errors.Enqueue,
        }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonDocument> Ask(McpClient agent, string tool, Dictionary<string, object?> arguments)
    {
        var answer = await agent.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(true, answer.IsError);
        return JsonDocument.Parse(TextOf(answer));
    }

    private static string TextOf(CallToolResult answer) => Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
}
