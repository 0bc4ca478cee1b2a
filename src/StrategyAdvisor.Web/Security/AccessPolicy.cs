using Microsoft.AspNetCore.Authorization;

namespace StrategyAdvisor.Web.Security;

/// <summary>What a route asks of its caller. A route that says nothing is for admins alone, so that none is left open by forgetting.</summary>
public static class AccessPolicy
{
    /// <summary>Sees accounts; a lead only those that are theirs or shared with them.</summary>
    public const string Reading = "reading";

    /// <summary>Changes what belongs to accounts that one sees.</summary>
    public const string Changing = "changing";

    /// <summary>Reads the audit log, erases people.</summary>
    public const string Governing = "governing";

    /// <summary>How often keys may be tried; a limit of its own.</summary>
    public const string SigningIn = "signing in";

    internal static void Add(AuthorizationOptions options)
    {
        Add(options, Reading, Role.Lead, Role.Coach, Role.Admin);
        Add(options, Changing, Role.Lead, Role.Admin);
        Add(options, Governing, Role.Admin);
        options.FallbackPolicy = options.DefaultPolicy = options.GetPolicy(Governing)!;
    }

    private static void Add(AuthorizationOptions options, string name, params IEnumerable<Role> roles) =>
        options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.Word())));
}
