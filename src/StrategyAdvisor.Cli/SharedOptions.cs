using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary>The options of every verb that reads accounts and judges them.</summary>
public sealed class SharedOptions
{
    public Option<string?> Accounts { get; } = new("--accounts") { HelpName = "PATH", Description = "a dossier, a folder of dossiers or of tables, a SQLite file or a postgresql:// address; without it the samples" };

    public Option<string?> Rules { get; } = new("--rules") { HelpName = "PATH", Description = "the folder of a rule pack; without it the one that comes with the program" };

    public Option<string?> AsOf { get; } = new("--as-of") { HelpName = "DATE", Description = "the day to judge on, such as 2026-06-30; without it the portfolio's own, else today" };

    public Option<string?> Language { get; } = new("--lang") { HelpName = "LANGUAGE", Description = "a language of the pack, such as en or es; without it the pack's first" };

    public Option<string?> Out { get; } = new("--out") { HelpName = "FILE", Description = "write here instead of to the standard output" };

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Accounts, Rules, AsOf, Language, Out]) command.Options.Add(option);
    }
}
