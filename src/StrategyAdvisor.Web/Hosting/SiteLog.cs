using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>The site's log: one JSON object a line on the standard error, for whatever collects logs there.</summary>
public static class SiteLog
{
    /// <summary>A logger to be disposed of by who asked for it.</summary>
    public static Serilog.Core.Logger ToStandardError() => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("ModelContextProtocol", LogEventLevel.Warning)
        // That an address cannot be served is told by who starts the site, in one line.
        .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
        .WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
        .CreateLogger();
}
