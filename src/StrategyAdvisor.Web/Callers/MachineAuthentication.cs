using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Callers;

/// <summary>Takes everybody for whoever sits at this machine: for a site that is served on the loopback alone.</summary>
internal sealed class MachineAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Caller.ThisMachine.ToPrincipal(Scheme.Name), Scheme.Name)));
}
