using System.Text;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Changes;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Portfolio.Merging;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>There is nothing to review.</summary>
internal sealed class NoAccountsException : Exception;

/// <summary>Writes a review to where the user wants it.</summary>
/// <param name="path">A file, a folder where the review is split, or null for the standard output.</param>
internal sealed class ReviewOutput(Host host, ReviewDesk desk, PortfolioRun run, string format, string? path)
{
    /// <returns>False, with a message, where it cannot be written.</returns>
    public bool WriteWhole() => ResultFile.Write(path, host, stream =>
    {
        IReviewFormat written = desk.Part is { } part
            ? new PartFormat(format, desk.Terms, () => PartTerms.Of(part, format, desk.Terms, desk.Stream.Terms.Name, desk.Where?.Text, run.Together()))
            : ReviewFormats.Find(format, desk.Terms, host.IsTerminal && path is null);
        written.Write(run.Review(Chunks(), written.Prepare, written.IsBriefly), Together, stream);
    });

    /// <summary>Writes the review, or what has changed since an earlier one, and then keeps it.</summary>
    /// <param name="since">The earlier review, or null.</param>
    public bool WriteKept(ReviewHistory history, ReviewRecord? since)
    {
        using var spool = new HistorySpool();
        using var changes = since is null ? null : new ChangeReader(since, history.AccountsOf(since), desk.Terms.Pack.Pack);
        IReviewFormat plain = since is null ? ReviewFormats.Find(format, desk.Terms, host.IsTerminal && path is null) : new NothingFormat();
        var kept = new KeptReview(plain, desk.Terms, spool, changes);
        var asOf = desk.Terms.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var isWritten = ResultFile.Write(path, host, stream =>
        {
            kept.Write(run.Review(Chunks(), kept.Prepare, kept.IsBriefly), Together, stream);
            if (changes is null) return;
            if (format == "jsonl") ChangeReport.WriteLines(changes.Finish(), stream);
            else stream.Write(Encoding.UTF8.GetBytes(ChangeReport.Text(changes.Finish(), [.. history.Trends(since!.AsOf), .. kept.Indicators.Select(one => (asOf, one))], desk.Terms.Pack.Pack, desk.Terms.Language)));
        });
        if (isWritten && !history.Keep(desk.Terms.Pack.Pack.Hash, asOf, spool, kept.Indicators)) host.Tell("advisor: the history has this very review already");
        return isWritten;
    }

    /// <summary>One file a value of a fact.</summary>
    /// <returns>False, with a message, where one cannot be written.</returns>
    public bool WriteSplit(FactDeclaration fact)
    {
        var isWritten = true;
        var plain = ReviewFormats.Find(format, desk.Terms, isTerminal: false);
        var split = new SplitReview(plain, fact);
        var pieces = run.Review(Chunks(), split.Prepare, plain.IsBriefly);
        var folder = new SplitFolder(path!, format == "table" ? "txt" : format);
        try
        {
            split.Write(pieces, folder.Begin, (name, write) => isWritten &= ResultFile.Write(folder.PathOf(name), host, write));
            if (isWritten) folder.End();
            return isWritten;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            host.Tell($"advisor: `{path}` cannot be written: {problem.Message}");
            return false;
        }
    }

    private IEnumerable<AccountChunk> Chunks()
    {
        var isEmpty = true;
        foreach (var chunk in desk.Stream.Chunks())
        {
            isEmpty &= chunk.Batch.Count + chunk.Refused.Length == 0;
            yield return chunk;
        }

        if (isEmpty) throw new NoAccountsException();
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
