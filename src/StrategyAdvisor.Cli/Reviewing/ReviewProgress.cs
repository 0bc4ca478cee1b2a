namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>Tells a person at a terminal how far a long review is: how many accounts, how many a second, how long it will still take.</summary>
internal sealed class ReviewProgress(Host host)
{
    private const string Line = "\r\u001b[K";

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    private readonly long _start = host.Clock.GetTimestamp();
    private long _shown = host.Clock.GetTimestamp();
    private long _accounts;
    private bool _isThere;

    /// <param name="accounts">Reviewed since the last call.</param>
    /// <param name="total">How many there are, where the source can tell.</param>
    public void Show(int accounts, long? total)
    {
        _accounts += accounts;
        if (!host.ErrorIsTerminal || host.Clock.GetElapsedTime(_shown) < Often) return;
        _shown = host.Clock.GetTimestamp();
        _isThere = true;
        host.Error.Write(Line + Text(_accounts, total, host.Clock.GetElapsedTime(_start)));
    }

    /// <summary>Takes the line away, so that what follows starts on a clean one.</summary>
    public void Clear()
    {
        if (_isThere) host.Error.Write(Line);
        _isThere = false;
    }

    /// <summary><c>12,000 of 50,000 accounts, 8,000 a second, 5 s left</c>.</summary>
    internal static string Text(long accounts, long? total, TimeSpan elapsed)
    {
        var rate = accounts / Math.Max(elapsed.TotalSeconds, 0.001);
        var text = total is null ? $"{Number(accounts)} accounts" : $"{Number(accounts)} of {Number(total.Value)} accounts";
        text += $", {Number((long)rate)} a second";
        if (total is null || rate < 1) return text;
        var left = TimeSpan.FromSeconds(Math.Max(0, total.Value - accounts) / rate);
        return left.TotalMinutes >= 2 ? $"{text}, {Number((long)left.TotalMinutes)} min left" : $"{text}, {Number((long)left.TotalSeconds)} s left";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
