using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>Puts the web site together: what it serves, who may ask, and the order in which a request passes the checks.</summary>
public static class Site
{
    /// <summary>Bytes of a request's body at most: a form of answers, never a file.</summary>
    private const long LongestBody = 1 << 20;

    /// <summary>A site ready to run.</summary>
    /// <param name="address">As <see cref="SiteAddress.Read"/> gives it.</param>
    /// <param name="first">What it serves from the start on.</param>
    public static WebApplication Create(Uri address, PortfolioSnapshot first)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(address.ToString());
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LongestBody;
        });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = ([.. SiteAddress.HostNames], false));
        // Names keep their accents in the page's source; what HTML gives a meaning to is escaped all the same.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddSingleton(new CurrentSnapshot(first));
        var site = builder.Build();
        site.UseHostFiltering();
        site.UseMiddleware<AnswerHeaders>();
        site.UseExceptionHandler(PageRoutes.AnswerFailure);
        site.UseRouting();
        site.UseAntiforgery();
        PageRoutes.Map(site);
        ApiRoutes.Map(site);
        return site;
    }
}
