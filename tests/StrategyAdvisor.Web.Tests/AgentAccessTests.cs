using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace StrategyAdvisor.Web.Tests;

/// <summary>An agent sees what the person sees whose key it has.</summary>
public sealed class AgentAccessTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    [Theory]
    [InlineData("stranger", GuardedSite.Own, false)]
    [InlineData("lead", GuardedSite.Own, true)]
    [InlineData("lead", GuardedSite.Others, false)]
    [InlineData("coach", GuardedSite.Others, true)]
    public async Task An_agent_of_a_lead_is_told_of_no_other_leads_account(string who, string account, bool isTold)
    {
        await using var agent = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri(site.Client.BaseAddress!, "/mcp"),
                AdditionalHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {site.KeyOf(who)}" },
            }),
            cancellationToken: TestContext.Current.CancellationToken);
        var brief = await agent.CallToolAsync("brief", new Dictionary<string, object?>(StringComparer.Ordinal) { ["account"] = account }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(isTold, brief.IsError != true);
        using var list = JsonDocument.Parse(TextOf(await agent.CallToolAsync("list_accounts", cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(isTold, list.RootElement.GetProperty("accounts").EnumerateArray().Any(known => known.GetProperty("account").GetString() == account));
        Assert.Equal(isTold, TextOf(await agent.CallToolAsync("review_summary", cancellationToken: TestContext.Current.CancellationToken)).Contains($"\"{account}\"", StringComparison.Ordinal));
    }

    private static string TextOf(CallToolResult answer) => Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
}
