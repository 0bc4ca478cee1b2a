using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Callers;

/// <summary>How a site knows its callers and what they may: keys in a header, a session after signing in, or the machine itself.</summary>
internal static class AccessServices
{
    /// <summary>The scheme of those who signed in.</summary>
    public const string Session = "session";

    /// <summary>The scheme of the company's login.</summary>
    public const string Login = "login";

    /// <summary>Where the login sends people back to.</summary>
    public const string Callback = "/sign-in/callback";

    private const string Caller = "caller";
    private const string Key = "key";
    private const string Machine = "machine";

    /// <param name="access">Null for a site that this machine alone may ask.</param>
    public static void Add(IServiceCollection services, SiteStore store, AccessRules? access, TimeProvider clock)
    {
        services.AddSingleton(store);
        services.AddSingleton(new CallerDirectory(store, access));
        services.AddHttpContextAccessor();
        services.AddSingleton<DecisionBook>().AddSingleton<CallerView>();
        services.AddAuthorization(AccessPolicy.Add);
        var schemes = services.AddAuthentication(Caller)
            .AddPolicyScheme(Caller, null, choice => choice.ForwardDefaultSelector = http => access is null ? Machine : http.Request.Headers.Authorization.Count > 0 ? Key : Session)
            .AddScheme<AuthenticationSchemeOptions, MachineAuthentication>(Machine, null)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(Key, null)
            .AddCookie(Session, cookie => SetUp(cookie, access?.SessionHours ?? AccessRules.UsualSessionHours, clock));
        if (access?.Login is { } login) schemes.AddOpenIdConnect(Login, options => SetUp(options, login));
    }

    // Lax, not strict: the first page after the login is asked for by a redirection from the login's own site.
    private static void SetUp(CookieAuthenticationOptions options, int hours, TimeProvider clock)
    {
        (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.SecurePolicy) = (Session, true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        (options.ExpireTimeSpan, options.SlidingExpiration, options.TimeProvider) = (TimeSpan.FromHours(hours), true, clock);
        options.Events.OnValidatePrincipal = Renew;
    }

    private static void SetUp(OpenIdConnectOptions options, OpenIdLogin login)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (login.Issuer.ToString(), login.Client, Environment.GetEnvironmentVariable(OpenIdLogin.SecretVariable));
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CallbackPath, options.SignInScheme, options.RequireHttpsMetadata) = (Callback, Session, !login.Issuer.IsLoopback);
        (options.MapInboundClaims, options.SaveTokens, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
        options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Scope.Add("email");
        options.TokenValidationParameters.NameClaimType = login.NameClaim;
        options.Events.OnTokenValidated = context =>
        {
            var callers = context.HttpContext.RequestServices.GetRequiredService<CallerDirectory>();
            if (context.Principal?.Identity?.Name is { } name && callers.OfLogin(name) is { } caller) context.Principal = caller.ToPrincipal(Session);
            else context.Fail("the access file does not know this person");
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?refused=1");
            return Task.CompletedTask;
        };
    }

    private static async Task Renew(CookieValidatePrincipalContext context)
    {
        var callers = context.HttpContext.RequestServices.GetRequiredService<CallerDirectory>();
        if (context.Principal is { } person && Security.Caller.Of(person) is { } earlier && callers.Now(earlier) is { } now)
        {
            context.ReplacePrincipal(now.ToPrincipal(Session));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Session);
    }
}
