using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Web.Jobs;

/// <summary>Runs the reviews that wait, one after the other, and leaves a core to those who read pages meanwhile.</summary>
public sealed partial class ReviewWorker(ReviewQueue queue, IHostApplicationLifetime site, ILogger<ReviewWorker> log) : BackgroundService
{
    /// <summary>Accounts between two looks at whether to stop: few where briefs are written, as each takes a while.</summary>
    private const int BriefsAtOnce = 64;

    private const int VerdictsAtOnce = 4096;

    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount - 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Reviews end before requests do: who watches one is told what became of it, and the request can end.
        await using var end = site.ApplicationStopping.Register(queue.CancelAll);
        try
        {
            await foreach (var job in queue.Waiting.ReadAllAsync(stoppingToken)) await Task.Run(() => Run(job), CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends.
        }
    }

    private void Run(ReviewJob job)
    {
        if (!job.MoveTo(ReviewState.Running)) return;
        try
        {
            WholeFile.Write(job.File, stream => Write(job, stream));
            if (!job.MoveTo(ReviewState.Done)) File.Delete(job.File);
            Finished(log, job.Id, job.Status.State, job.Status.Done);
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
        {
            Finished(log, job.Id, job.Status.State, job.Status.Done);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One review that fails must not keep others from running.
            job.MoveTo(ReviewState.Failed);
            Failed(log, fault, job.Id);
        }
    }

    private static void Write(ReviewJob job, Stream stream)
    {
        var snapshot = job.Snapshot;
        var format = ReviewFormats.Find(job.Request.Format, snapshot.TermsIn(job.Request.Language), isTerminal: false);
        var pieces = Enumerable.Range(0, snapshot.Accounts.Length).Chunk(format.IsBriefly ? VerdictsAtOnce : BriefsAtOnce);
        var prepared = InOrder.Run(pieces, () => 0, (rows, _) => Prepare(rows), Threads);
        format.Write(prepared, () => snapshot.TogetherIn(job.Request.Language), stream);

        object Prepare(int[] rows)
        {
            job.Stop.ThrowIfCancellationRequested();
            var result = format.Prepare(snapshot.PieceOf(rows));
            job.Advance(rows.Length);
            return result;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "review {Review} is {State} after {Accounts} accounts")]
    private static partial void Finished(ILogger log, string review, ReviewState state, int accounts);

    [LoggerMessage(Level = LogLevel.Error, Message = "review {Review} failed")]
    private static partial void Failed(ILogger log, Exception fault, string review);
}
