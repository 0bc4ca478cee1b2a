using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Mcp;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>What a caller gets who is not known or may not: programs a problem, people the way to sign in, and a form that was sent comes back with all that was typed.</summary>
internal sealed class AccessAnswer : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var isProgram = IsProgram(context.Request);
        if (authorizeResult.Forbidden) return Refuse(context, isProgram).ExecuteAsync(context);
        if (isProgram)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return ApiProblem.Of(StatusCodes.Status401Unauthorized, "not signed in", "send a key in the header Authorization: Bearer").ExecuteAsync(context);
        }

        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType) return HeldForm.GiveBack(context, StatusCodes.Status401Unauthorized);
        context.Response.Redirect(QueryHelpers.AddQueryString(SignInRoutes.Path, "return", context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }

    private static bool IsProgram(HttpRequest request) =>
        request.Headers.Authorization.Count > 0
        || request.Path.StartsWithSegments(ApiRoutes.Prefix, StringComparison.Ordinal) || request.Path.StartsWithSegments(AgentRoutes.Path, StringComparison.Ordinal);

    private static IResult Refuse(HttpContext http, bool isProgram)
    {
        if (isProgram) return ApiProblem.Of(StatusCodes.Status403Forbidden, "not allowed", "your role does not allow this");
        return PageRoutes.NotAllowed(PageContext.Of(http, http.RequestServices.GetRequiredService<CurrentSnapshot>().Value));
    }
}
