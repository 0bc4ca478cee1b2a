namespace StrategyAdvisor.Cli;

/// <summary>What a run ends with; scripts rely on these.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something it needs is missing or mistaken: the pack, the accounts, the account asked for.</summary>
    public const int CouldNotRun = 1;

    /// <summary>The words of the command line make no command.</summary>
    public const int WrongUsage = 2;

    /// <summary>It ran, and some accounts were refused, or what it checks has mistakes.</summary>
    public const int FoundProblems = 3;
}
