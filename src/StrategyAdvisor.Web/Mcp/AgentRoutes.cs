using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>Where agents connect over HTTP (the streamable transport of the Model Context Protocol).</summary>
public static class AgentRoutes
{
    /// <summary>The path of the endpoint.</summary>
    public const string Path = "/mcp";

    private static readonly string[] NotServed = ["GET", "POST", "DELETE"];

    /// <summary>Every request stands by itself: no session is kept, so none can be guessed, and any of several servers may answer.</summary>
    public static void Add(IServiceCollection services) => AgentServer.Add(services).WithHttpTransport(transport => transport.Stateless = true);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMcp(Path).RequireAuthorization(AccessPolicy.Reading);
        // A client asks for a stream of notices and takes 405 as the answer that there is none; anything that is not JSON comes from no client.
        routes.MapMethods(Path, NotServed, (HttpRequest request) =>
            Results.StatusCode(HttpMethods.IsPost(request.Method) ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status405MethodNotAllowed)).RequireAuthorization(AccessPolicy.Reading);
    }
}
