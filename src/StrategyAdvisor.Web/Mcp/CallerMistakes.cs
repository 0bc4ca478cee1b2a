using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>Tells an agent what it got wrong in a call, in the words that a person would be told; it can then ask again.</summary>
internal static class CallerMistakes
{
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Tell(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, cancellation) =>
    {
        try
        {
            return await next(request, cancellation);
        }
        catch (McpException mistake)
        {
            return Mistake(mistake.Message);
        }
        catch (Exception mistake) when (mistake is ArgumentException { ParamName: "arguments" } or System.Text.Json.JsonException)
        {
            // The names and types of arguments are checked before a tool is reached.
            return Mistake($"the arguments do not fit the tool's schema: {mistake.Message.Split('\n')[0]}");
        }
    };

    private static CallToolResult Mistake(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = VisibleText.Of(message) }] };
}
