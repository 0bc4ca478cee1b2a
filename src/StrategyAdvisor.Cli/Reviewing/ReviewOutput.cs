using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Portfolio.Merging;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>Writes a review to where the user wants it.</summary>
/// <param name="path">A file, a folder where the review is split, or null for the standard output.</param>
internal sealed class ReviewOutput(Host host, ReviewDesk desk, PortfolioRun run, string format, string? path)
{
    private readonly IReviewFormat _format = ReviewFormats.Find(format, desk.Terms, host.IsTerminal && path is null);

    /// <returns>False, with a message, where it cannot be written.</returns>
    public bool WriteWhole() => ResultFile.Write(path, host, stream =>
    {
        _format.Write(run.Review(desk.Stream.Chunks(), _format.Prepare, _format.IsBriefly), Together, stream);
        if (desk.Part is { } part && format == "jsonl") new PartSums($"{part.Number}/{part.Of}", desk.Stream.Terms.Name, desk.Terms.Language, run.Together()).Write(stream);
    });

    /// <summary>One file a value of a fact.</summary>
    /// <returns>False, with a message, where one cannot be written.</returns>
    public bool WriteSplit(FactDeclaration fact)
    {
        var isWritten = true;
        var split = new SplitReview(_format, fact);
        var pieces = run.Review(desk.Stream.Chunks(), split.Prepare, _format.IsBriefly);
        try
        {
            Directory.CreateDirectory(path!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            host.Tell($"advisor: `{path}` cannot be written: {problem.Message}");
            return false;
        }

        var ending = format == "table" ? "txt" : format;
        split.Write(pieces, (name, write) => isWritten &= ResultFile.Write(Path.Combine(path!, $"{name}.{ending}"), host, write));
        return isWritten;
    }

    // A part of the accounts says nothing of all of them; its sums go to who merges the parts.
    private PortfolioBrief? Together()
    {
        if (desk.Part is not null) return null;
        var brief = PortfolioBriefBuilder.Build(run.Together().Finish(), desk.Stream.Terms.Name, desk.Terms.Language);
        foreach (var warning in brief.Findings) run.Count.Add(warning.Severity);
        return brief;
    }
}
