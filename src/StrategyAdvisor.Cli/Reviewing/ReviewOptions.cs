using System.CommandLine;
using StrategyAdvisor.Cli.Serving;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>The options of a review.</summary>
internal sealed class ReviewOptions
{
    // Each is a thread of the system's.
    private const int MostThreads = 1024;

    public SharedOptions Shared { get; } = new();

    public Option<string> Format { get; } = new("--format")
    {
        HelpName = "FORMAT",
        Description = "table, the worst first; jsonl, one brief a line; csv or parquet, a row of verdicts an account; xlsx; html, one page",
        DefaultValueFactory = _ => ReviewFormats.Names[0],
    };

    public Option<string?> FailOn { get; } = new("--fail-on") { HelpName = "SEVERITY", Description = "exit with 3 where a finding is that severe or more" };

    public Option<string?> Where { get; } = new("--where") { HelpName = "CONDITION", Description = "only accounts for which this is true, in FEEL over their facts, such as region = \"north\"" };

    public Option<string?> Partition { get; } = new("--partition") { HelpName = "I/N", Description = "only part I of N, told by the id; `review merge` puts the parts together" };

    public Option<string?> SplitBy { get; } = new("--split-by") { HelpName = "FACT", Description = "one file a value of this fact, such as owner, in the folder that --out names" };

    public Option<int?> MaxErrors { get; } = WholeNumber.Option("--max-errors", "N", "stop, and write nothing, at more mistakes than that", 0, int.MaxValue, "must be 0 or more");

    public Option<int?> Threads { get; } = WholeNumber.Option("--threads", "N", "how many threads; without it one a core. The result is the same for any number", 1, MostThreads, $"must be from 1 to {MostThreads}");

    public Option<string?> History { get; } = new("--history") { HelpName = "FILE|URL", Description = "keep the review in this SQLite file, or in this PostgreSQL database" };

    public Option<string?> Since { get; } = new("--since") { HelpName = "LAST|DATE", Description = "write what has changed since the last review in the history before this day, or since the one of a date" };

    public StoreOption Store { get; } = new(StoreOption.ToRead);

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong([.. ReviewFormats.Names]);
        FailOn.AcceptOnlyFromAmong([.. Pack.Severities.Values]);
        foreach (var option in (ReadOnlySpan<Option>)[Format, FailOn, Where, Partition, SplitBy, MaxErrors, Threads, History, Since, Store.Option]) command.Options.Add(option);
        Shared.AddTo(command);
    }
}
