using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Mcp;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>The answer where a request could not be served: a page for people, a problem for programs. No detail of a fault on our side leaves the site; the log has it.</summary>
public static class FailureAnswer
{
    public static void Run(IApplicationBuilder site) => site.Run(http =>
    {
        var status = StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error);
        return Of(http, status).ExecuteAsync(http);
    });

    // What reads a form wraps what kept it from being read.
    private static int StatusOf(Exception? problem) => problem switch
    {
        BadHttpRequestException mistake => mistake.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsAskedByProgram(PathString path) =>
        path.StartsWithSegments(ApiRoutes.Prefix, StringComparison.Ordinal) || path.StartsWithSegments(AgentRoutes.Path, StringComparison.Ordinal);

    private static IResult Of(HttpContext http, int status)
    {
        if (!IsAskedByProgram(http.Request.Path))
            return PageRoutes.Failed(PageContext.Of(http, http.RequestServices.GetRequiredService<CurrentSnapshot>().Value), status);
        return status switch
        {
            StatusCodes.Status413PayloadTooLarge => ApiProblem.Of(status, "too large", $"the body has more than {Site.LongestBody} bytes"),
            >= StatusCodes.Status500InternalServerError => ApiProblem.Of(status, "failed", "the fault is on our side and nothing was lost; try again"),
            _ => ApiProblem.Of(status, "not readable", "the request is not as HTTP asks for"),
        };
    }
}
