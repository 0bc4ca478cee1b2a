using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Api;

/// <summary>What programs may ask for, under <c>/api/v1</c>. Mistakes are told as problem details (RFC 9457).</summary>
public static class ApiRoutes
{
    /// <summary>The path that all of them start with.</summary>
    public const string Prefix = "/api/v1";

    internal static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix).RequireAuthorization(AccessPolicy.Reading);
        PortfolioApi.Map(api.MapGroup("").WithTags("Portfolio"));
        AccountApi.Map(api.MapGroup("").WithTags("Accounts"));
        FactApi.Map(api.MapGroup("").WithTags("Facts"));
        DecisionApi.Map(api.MapGroup("").WithTags("Decisions"));
        ShareApi.Map(api.MapGroup("").WithTags("Decisions"));
        PastApi.Map(api.MapGroup("").WithTags("Past"));
        GoverningApi.Map(api.MapGroup("").WithTags("Governing"));
        ReviewApi.Map(api.MapGroup("").WithTags("Reviews"));
        ApiDocument.Map(routes);
        api.MapFallback("{*path}", UnservedRequest.Answer).ExcludeFromDescription();
    }
}
