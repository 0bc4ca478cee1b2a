namespace StrategyAdvisor.Laws.Masked;

/// <summary>What was seen of one rule or decision.</summary>
internal sealed class Tally(string name, bool isDecision)
{
    public string Name { get; } = name;

    public bool IsDecision { get; } = isDecision;

    /// <summary>Masked accounts in which it was the one whose facts were hidden.</summary>
    public int Asked { get; set; }

    /// <summary>Of <see cref="Asked"/>, those that left it open.</summary>
    public int Open { get; set; }

    /// <summary>Of <see cref="Open"/>, those in which all completions agree.</summary>
    public int OpenThoughAgreed { get; set; }

    /// <summary>Settled verdicts, of any account, that a completion contradicts.</summary>
    public int Unsound { get; set; }
}
