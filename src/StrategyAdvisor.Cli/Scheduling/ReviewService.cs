using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using StrategyAdvisor.Cli.Reviewing;
using StrategyAdvisor.Web.Hosting;
using StrategyAdvisor.Web.Telemetry;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>Reviews by a schedule until the process is told to end, with a log of JSON lines on the standard error.</summary>
internal sealed class ReviewService(ParseResult arguments, ReviewOptions options, ScheduleTerms terms, Host host)
{
    /// <returns>An exit code, see <see cref="ExitCode"/>: fine where it was told to end.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        await using var log = SiteLog.ToStandardError();
        using var meter = new ReviewMeter();
        using var reviews = new ScheduledReviews(terms.Schedule, host.Clock, log, meter, Review);
        using var service = Build(reviews, log);
        try
        {
            await service.StartAsync(stop);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            host.Tell($"advisor: {terms.Health} cannot be served: {problem.Message.TrimEnd('.')}; name another address with --health");
            return ExitCode.CouldNotRun;
        }

        if (service is WebApplication site) log.Information("Health at {Urls}", site.Urls);
        await service.WaitForShutdownAsync(stop);
        return ExitCode.Fine;
    }

    private IHost Build(ScheduledReviews reviews, Serilog.ILogger log)
    {
        if (terms.Health is null)
        {
            var plain = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
            SetUp(plain, reviews, log);
            return plain.Build();
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(terms.Health.ToString());
        SetUp(builder, reviews, log);
        var site = builder.Build();
        ServiceTelemetry.Map(site);
        return site;
    }

    private static void SetUp(IHostApplicationBuilder builder, ScheduledReviews reviews, Serilog.ILogger log)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSerilog(log);
        builder.Services.AddHostedService(_ => reviews);
        ServiceTelemetry.Add(builder.Services, ReviewMeter.Name);
        builder.Services.AddHealthChecks().AddCheck("review", reviews, HealthStatus.Unhealthy, [ServiceTelemetry.Ready]);
    }

    private ReviewOutcome Review(Serilog.ILogger log, CancellationToken stop)
    {
        using var mistakes = new MistakeLog(log);
        var once = new ReviewOnce(arguments, options, host with { Error = mistakes, ErrorIsTerminal = false }, stop);
        var exit = once.Run();
        return new ReviewOutcome(ReviewResult.Of(exit), once.Count, mistakes.Mistakes);
    }
}
