namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>One way of evaluating the 24 rules.</summary>
internal interface IEngine
{
    string Name { get; }

    /// <summary>How many accounts a pass evaluates.</summary>
    int Accounts { get; }

    /// <summary>Evaluates every account and stores what comes out.</summary>
    void Pass(Outcomes outcomes);
}
