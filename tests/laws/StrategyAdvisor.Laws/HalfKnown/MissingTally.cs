namespace StrategyAdvisor.Laws.HalfKnown;

/// <summary>What was seen of the missing facts of one rule.</summary>
internal sealed class MissingTally(string name)
{
    public string Name { get; } = name;

    public int Asked { get; set; }

    /// <summary>Of <see cref="Asked"/>, those undecided.</summary>
    public int Undecided { get; set; }

    /// <summary>Of <see cref="Undecided"/>, those for which every fact that the structure lets matter is named, as the completions were too many or not to be told.</summary>
    public int Superset { get; set; }

    /// <summary>Facts named as missing.</summary>
    public int Named { get; set; }

    /// <summary>Of <see cref="Named"/>, those of a superset for which no two completions were found that differ in nothing else and give different verdicts.</summary>
    public List<string> WithoutWitness { get; } = [];
}
