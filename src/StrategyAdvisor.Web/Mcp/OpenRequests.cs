using System.Text.Json;

namespace StrategyAdvisor.Web.Mcp;

/// <summary>The requests of an agent that have no answer yet, so that one who closes the stream behind the last request still gets every answer.</summary>
internal sealed class OpenRequests
{
    // What takes longer is not waited for: the agent is gone.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private int _open;
    private TaskCompletionSource? _none;

    /// <summary>A line that came from the agent.</summary>
    public void Asked(ReadOnlyMemory<byte> line)
    {
        if (!Is(line, hasMethod: true)) return;
        lock (_lock) _open++;
    }

    /// <summary>A line that went to it.</summary>
    public void Told(ReadOnlyMemory<byte> line)
    {
        if (!Is(line, hasMethod: false)) return;
        lock (_lock)
        {
            if (--_open == 0) _none?.TrySetResult();
        }
    }

    /// <summary>Ends when every request has its answer, or after a minute.</summary>
    public async Task Wait(CancellationToken cancellation)
    {
        Task none;
        lock (_lock)
        {
            if (_open <= 0) return;
            none = (_none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await Task.WhenAny(none, Task.Delay(Longest, cancellation));
    }

    // A request has an id and a method, an answer an id alone, a notice no id (JSON-RPC 2.0).
    private static bool Is(ReadOnlyMemory<byte> line, bool hasMethod)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            return message.RootElement.ValueKind == JsonValueKind.Object && message.RootElement.TryGetProperty("id", out _) && message.RootElement.TryGetProperty("method", out _) == hasMethod;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
