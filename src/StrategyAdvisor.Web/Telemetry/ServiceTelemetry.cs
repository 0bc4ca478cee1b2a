using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace StrategyAdvisor.Web.Telemetry;

/// <summary>Says how a service is doing, to whoever watches it: whether it lives, whether it is ready, and figures by OpenTelemetry.</summary>
public static class ServiceTelemetry
{
    /// <summary>Where a collector of OpenTelemetry is, in the environment; figures are sent there where it is set.</summary>
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The tag of the checks that say whether a service is ready.</summary>
    public const string Ready = "ready";

    /// <param name="meters">The names of the meters whose figures are given.</param>
    public static void Add(IServiceCollection services, params ReadOnlySpan<string> meters)
    {
        string[] names = [.. meters];
        services.AddHealthChecks();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("advisor", autoGenerateServiceInstanceId: false)).WithMetrics(metrics =>
        {
            metrics.AddMeter(names).AddPrometheusExporter();
            if (Environment.GetEnvironmentVariable(CollectorVariable) is { Length: > 0 }) metrics.AddOtlpExporter();
        });
    }

    /// <summary><c>/health/live</c> answers while the process runs; <c>/health/ready</c> as the checks tagged <see cref="Ready"/> say; <c>/metrics</c> as Prometheus reads it.</summary>
    /// <remarks>Who restarts a service asks about its health without a key. Figures say more: they fall under what the service asks of its callers.</remarks>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        routes.MapPrometheusScrapingEndpoint("/metrics");
    }
}
