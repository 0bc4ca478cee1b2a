using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What an agent asks the site over HTTP.</summary>
public sealed class AgentTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task An_agent_is_told_the_same_as_a_program()
    {
        await using var agent = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(site.Client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }),
            cancellationToken: TestContext.Current.CancellationToken);
        var answer = await agent.CallToolAsync("brief", new Dictionary<string, object?>(StringComparer.Ordinal) { ["account"] = "vinalta" }, cancellationToken: TestContext.Current.CancellationToken);
        using var brief = JsonDocument.Parse(Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text);
        using var expected = JsonDocument.Parse(await site.Page("/api/v1/accounts/vinalta/brief"));
        Assert.True(JsonElement.DeepEquals(expected.RootElement, brief.RootElement));
    }

    [Fact]
    public async Task Every_tool_says_that_it_only_reads()
    {
        await using var agent = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(site.Client.BaseAddress!, "/mcp") }), cancellationToken: TestContext.Current.CancellationToken);
        var tools = await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(5, tools.Count);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
    }

    [Theory]
    [InlineData("GET", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_no_agent_sends_is_refused(string method, string? type, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");
        if (type is not null) request.Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }
}
