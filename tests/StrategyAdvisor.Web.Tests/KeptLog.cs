using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Keeps what the site logs, each line with all that belongs to it.</summary>
internal sealed class KeptLog : ILogEventSink
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public void Emit(LogEvent logEvent) =>
        Lines.Enqueue($"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"))} {logEvent.Exception}\n");
}
