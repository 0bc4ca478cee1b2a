namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>What a review came to, in a word, for logs and figures.</summary>
internal static class ReviewResult
{
    public const string Stopped = "stopped";
    public const string Failed = "failed";

    /// <param name="exit">As the command line would end.</param>
    public static string Of(int exit) => exit switch
    {
        ExitCode.Fine => "fine",
        ExitCode.FoundProblems => "found problems",
        _ => Failed,
    };
}
