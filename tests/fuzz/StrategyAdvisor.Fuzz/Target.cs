using StrategyAdvisor.Fuzz.Targets;

namespace StrategyAdvisor.Fuzz;

/// <summary>One way by which text from outside comes in.</summary>
/// <param name="Read">Takes any bytes and throws only where they are not borne as they must be.</param>
internal sealed record Target(string Name, Action<byte[]> Read)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private bool _isWarm;

    public static ImmutableArray<Target> All { get; } =
    [
        new("expression", ExpressionTarget.Read),
        new("standard", StandardTarget.Read),
        new("yaml", DocumentTarget.Read),
        new("pack", PackTarget.Read),
        new("dossier", AccountTarget.ReadDossier),
        new("csv", AccountTarget.ReadTables),
    ];

    public static Target? Find(string name) => All.FirstOrDefault(target => target.Name == name);

    /// <summary>Reads an input.</summary>
    /// <exception cref="BrokenPromise">Something that must hold for every input does not hold for this one, or it takes more than a second of processor time.</exception>
    public void Try(byte[] input)
    {
        var before = Environment.CpuUsage.UserTime;
        Read(input);
        var taken = Environment.CpuUsage.UserTime - before;
        // The first input pays for compiling the code, too.
        if (_isWarm && taken > Longest) throw new BrokenPromise($"{taken.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s of processor time");
        _isWarm = true;
    }
}
