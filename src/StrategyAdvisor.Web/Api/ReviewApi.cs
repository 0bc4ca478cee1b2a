using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Jobs;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>Reviews of all accounts: asked for, watched, and taken when they are done.</summary>
internal static class ReviewApi
{
    private const int NotFound = StatusCodes.Status404NotFound;

    /// <summary>Characters of a caller's key at most.</summary>
    private const int LongestKey = 200;

    /// <summary>A proxy between takes a stream that says nothing for dead.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    /// <summary>A person sees no more than that, and a review may move on a thousand times a second.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reviews", Ask)
            .GivesStatus<ReviewShape>(
                StatusCodes.Status202Accepted, "askReview", "Asks for a review of all accounts; where it is, is told in `Location`", StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests)
            .Takes<ReviewOrderShape>("What to make.")
            .Brings("Idempotency-Key", $"A key of your own, {LongestKey} characters at most: asked again with it, the review that there is already is given.", isRequired: false);
        routes.MapGet("/reviews", List).Gives<ReviewsShape>("listReviews", "The reviews that were asked for");
        routes.MapGet("/reviews/{review}", Give).Gives<ReviewShape>("getReview", "How far a review is", NotFound);
        routes.MapGet("/reviews/{review}/events", Watch).GivesFile("watchReview", "How far a review is, as server-sent events named by its state, until it ends; each carries the review as JSON", ["text/event-stream"], NotFound);
        routes.MapGet("/reviews/{review}/result", GiveResult).GivesFile("getReviewResult", "What a review came to, in the format that was asked for", [.. ReviewTypes.All], NotFound, StatusCodes.Status409Conflict);
        routes.MapDelete("/reviews/{review}", Remove).About("deleteReview", "Stops a review, and throws its result away", NotFound).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Ask(HttpContext http, CurrentSnapshot current, ReviewQueue queue)
    {
        var (order, problem) = await JsonBody.Read<ReviewOrderShape>(http, order => ReviewFormats.Names.Contains(order.Format, StringComparer.Ordinal));
        if (order is null) return problem!;
        var snapshot = current.Value;
        var language = order.Language ?? snapshot.Pack.Languages[0];
        if (!snapshot.Pack.Languages.Contains(language, StringComparer.Ordinal)) return ApiProblem.NotThere("language", language, Suggestion.For(language, snapshot.Pack.Languages));
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey) return ApiProblem.Of(StatusCodes.Status400BadRequest, "long key", $"the `Idempotency-Key` has {key.Length} characters; {LongestKey} are allowed");
        var (job, intake) = queue.Ask(OwnerOf(http), key.Length == 0 ? null : key, new ReviewRequest(order.Format, language), snapshot);
        if (job is not null)
        {
            http.Response.Headers.Location = AddressOf(job);
            return Results.Json(ShapeOf(job), statusCode: StatusCodes.Status202Accepted);
        }

        if (intake == Intake.OtherRequest) return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "used key", "this `Idempotency-Key` belongs to a request for something else; take another key");
        http.Response.Headers.RetryAfter = "10";
        return ApiProblem.Of(StatusCodes.Status429TooManyRequests, "too many reviews", $"{ReviewQueue.MostWaiting} reviews wait already; ask again when one of them has begun");
    }

    private static IResult List(HttpContext http, ReviewQueue queue) => TaggedJson.Of(http, new ReviewsShape([.. queue.Of(OwnerOf(http)).Select(ShapeOf)]));

    private static IResult Give(string review, HttpContext http, ReviewQueue queue) => OfJob(review, http, queue, job => TaggedJson.Of(http, ShapeOf(job)));

    private static IResult Watch(string review, HttpContext http, ReviewQueue queue, TimeProvider clock) =>
        OfJob(review, http, queue, job => TypedResults.ServerSentEvents(Events(job, clock, http.RequestAborted)));

    private static IResult GiveResult(string review, HttpContext http, ReviewQueue queue) => OfJob(review, http, queue, job => job.Status.State == ReviewState.Done
        ? Results.File(job.File, ReviewTypes.Of(job.Request.Format), $"review.{ReviewTypes.EndingOf(job.Request.Format)}", enableRangeProcessing: true)
        : ApiProblem.Of(StatusCodes.Status409Conflict, "no result", $"the review is {StateOf(job.Status)}; its result is there when it is done"));

    private static IResult Remove(string review, HttpContext http, ReviewQueue queue) => OfJob(review, http, queue, job =>
    {
        queue.Remove(job);
        return Results.NoContent();
    });

    private static IResult OfJob(string review, HttpContext http, ReviewQueue queue, Func<ReviewJob, IResult> answer) =>
        queue.Find(OwnerOf(http), review) is { } job ? answer(job) : ApiProblem.NotThere("review", review, meant: null);

    private static async IAsyncEnumerable<SseItem<ReviewShape>> Events(ReviewJob job, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (status, changed) = job.Observe();
            yield return new SseItem<ReviewShape>(ShapeOf(job, status), StateOf(status));
            if (status.IsFinal) yield break;
            await Task.WhenAny(changed, Task.Delay(LongestSilence, clock, cancellation));
            await Task.Delay(ShortestPause, clock, cancellation);
        }
    }

    private static string? OwnerOf(HttpContext http) => Caller.Of(http) is { } caller ? $"{caller.Source}:{caller.Name}" : null;

    private static string AddressOf(ReviewJob job) => $"{ApiRoutes.Prefix}/reviews/{job.Id}";

    private static string StateOf(ReviewStatus status) => status.State.ToString().ToLowerInvariant();

    private static ReviewShape ShapeOf(ReviewJob job) => ShapeOf(job, job.Status);

    private static ReviewShape ShapeOf(ReviewJob job, ReviewStatus status) => new(
        job.Id, StateOf(status), status.Done, status.Total, job.Request.Format, job.Request.Language, job.Snapshot.Today.ToDateOnly(), job.Snapshot.Pack.Hash,
        status.State == ReviewState.Done ? $"{AddressOf(job)}/result" : null);
}
