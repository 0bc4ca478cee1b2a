using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StrategyAdvisor.Web.Callers;

/// <summary>Knows a program by the key in its header <c>Authorization: Bearer</c>.</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, CallerDirectory callers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? callers.OfKey(header[Bearer.Length..].Trim()) : null;
        return Task.FromResult(caller is null ? AuthenticateResult.Fail("no such key") : AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Scheme.Name), Scheme.Name)));
    }
}
