using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Callers;
using StrategyAdvisor.Web.Erasing;
using StrategyAdvisor.Web.Jobs;
using StrategyAdvisor.Web.Mcp;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Past;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;
using StrategyAdvisor.Web.Telemetry;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>Puts the web site together: what it serves, who may ask, and the order in which a request passes the checks.</summary>
public static class Site
{
    /// <summary>Bytes of a request's body at most: a form of answers, never a file.</summary>
    public const long LongestBody = 1 << 20;

    // Enough that whoever sends too much is told what can be, and not that a form could not be read.
    private const int MostFields = 50_000;

    /// <summary>A site ready to run.</summary>
    /// <param name="address">As <see cref="SiteAddress.Read"/> gives it.</param>
    /// <param name="options">Where pack and accounts are read from again when they change.</param>
    /// <param name="first">What it serves from the start on.</param>
    /// <param name="log">Takes what happens, without names of people.</param>
    /// <param name="store">Keeps what people decide.</param>
    /// <param name="access">Who may ask; null for a site that this machine alone may ask.</param>
    /// <param name="history">Where earlier reviews are kept, or null.</param>
    public static WebApplication Create(Uri address, SnapshotSource options, PortfolioSnapshot first, Serilog.ILogger log, SiteStore store, AccessRules? access = null, string? history = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(address.ToString()).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LongestBody;
            SiteAddress.SetUp(server, access);
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("StrategyAdvisor", LogLevel.Information).AddFilter("Serilog", LogLevel.Information);
        builder.Services.AddSerilog(log);
        builder.Services.Configure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = ([.. SiteAddress.HostNames, .. access?.Hosts ?? []], false));
        // Names keep their accents in the page's source; what HTML gives a meaning to is escaped all the same.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(tokens => (tokens.FormFieldName, tokens.HeaderName, tokens.Cookie.Name, tokens.Cookie.SameSite, tokens.Cookie.SecurePolicy) = (HeldForm.TokenField, null, "token", SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest));
        builder.Services.Configure<FormOptions>(forms => forms.ValueCountLimit = MostFields);
        AccessServices.Add(builder.Services, store, access, options.Clock);
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswer>().AddRateLimiter(rates => RequestRates.SetUp(rates, access));
        builder.Services.AddSingleton(services => new CurrentSnapshot(first, services.GetRequiredService<CallerView>()));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<SnapshotUpdates>();
        builder.Services.AddSingleton<AnswerKeeper>();
        builder.Services.AddSingleton<PersonErasure>().AddSingleton(new SiteHistory(history));
        builder.Services.AddHostedService<FirstPreparation>().AddHostedService<SourceWatch>();
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton<ReviewQueue>();
        builder.Services.AddHostedService<ReviewWorker>();
        AgentRoutes.Add(builder.Services);
        ApiDocument.Add(builder.Services);
        builder.Services.AddSingleton<SiteMeter>();
        ServiceTelemetry.Add(builder.Services, SiteMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel");
        builder.Services.AddHealthChecks().AddCheck<SourceCheck>("source", tags: [ServiceTelemetry.Ready]);
        return Lay(builder.Build(), access, log);
    }

    private static WebApplication Lay(WebApplication site, AccessRules? access, Serilog.ILogger log)
    {
        // The path alone is logged: what stands behind its question mark may name people.
        site.UseSerilogRequestLogging(options => options.Logger = log);
        if (access is { Proxies.IsEmpty: false }) site.UseForwardedHeaders(SiteAddress.Forwarding(access));
        site.UseHostFiltering();
        site.UseMiddleware<AnswerHeaders>();
        site.UseExceptionHandler(FailureAnswer.Run);
        site.UseRouting();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseAuthorization();
        PageRoutes.Map(site);
        SignInRoutes.Map(site, access);
        AnswerRoutes.Map(site);
        WarningRoutes.Map(site);
        StepRoutes.Map(site);
        ShareRoutes.Map(site);
        AuditRoutes.Map(site);
        ApiRoutes.Map(site);
        AgentRoutes.Map(site);
        // Nobody asks for the meter: it must be there before the first figure is read.
        site.Services.GetRequiredService<SiteMeter>();
        ServiceTelemetry.Map(site);
        return site;
    }
}
