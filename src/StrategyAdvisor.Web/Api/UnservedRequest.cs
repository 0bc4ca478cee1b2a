using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Api;

/// <summary>The answer where no route takes a request: that there is nothing at its address, or which methods the address takes.</summary>
internal static class UnservedRequest
{
    /// <param name="routes">All that the site answers.</param>
    public static IResult Answer(HttpContext http, EndpointDataSource routes)
    {
        var path = http.Request.Path;
        var methods = routes.Endpoints.OfType<RouteEndpoint>().Where(route => Matches(route, path))
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (methods.Count == 0) return ApiProblem.Of(StatusCodes.Status404NotFound, "no such address", $"there is nothing at {VisibleText.Of(path.Value ?? "")}");
        http.Response.Headers.Allow = string.Join(", ", methods);
        return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed, "not that way", $"{VisibleText.Of(path.Value ?? "")} takes {string.Join(", ", methods)}");
    }

    private static bool Matches(RouteEndpoint route, PathString path) => new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(path, []);
}
