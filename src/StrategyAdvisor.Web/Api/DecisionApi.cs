using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Api;

/// <summary>What people decide about an account: warnings that are suppressed, and steps that are done.</summary>
internal static class DecisionApi
{
    private const int NotFound = StatusCodes.Status404NotFound;

    private const int Conflict = StatusCodes.Status409Conflict;

    private const int Mistaken = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/accounts/{id}/decisions", ApiRoutes.Reading, List).Gives<DecisionsShape>("getDecisions", "What people decided about an account", NotFound);
        routes.MapPut("/accounts/{id}/suppressions/{rule}", Suppress).RequireAuthorization(AccessPolicy.Changing)
            .Gives<SuppressionShape>("suppress", "Suppresses a warning until a day, for a reason", StatusCodes.Status400BadRequest, NotFound, Conflict, StatusCodes.Status415UnsupportedMediaType, Mistaken).Takes<SuppressShape>("Reason and last day.");
        routes.MapDelete("/accounts/{id}/suppressions/{rule}", Unsuppress).RequireAuthorization(AccessPolicy.Changing)
            .About("unsuppress", "Takes a suppression back", NotFound, Conflict).Produces(StatusCodes.Status204NoContent).Asks(Seen, SeenMeans, QueryKind.Number);
        routes.MapPut("/accounts/{id}/steps/{step}", MarkDone).RequireAuthorization(AccessPolicy.Changing)
            .Gives<DoneStepShape>("markStepDone", "Marks a step of the plan as done", StatusCodes.Status400BadRequest, NotFound, Conflict, StatusCodes.Status415UnsupportedMediaType).Takes<MarkShape>("The version that is replaced.");
        routes.MapDelete("/accounts/{id}/steps/{step}", MarkOpen).RequireAuthorization(AccessPolicy.Changing)
            .About("markStepOpen", "Marks a step as not done after all", NotFound, Conflict).Produces(StatusCodes.Status204NoContent).Asks(Seen, SeenMeans, QueryKind.Number);
    }

    private const string Seen = "seen";

    private const string SeenMeans = "The version that is taken back.";

    private static IResult List(string id, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        if (current.Value.Find(id) is null) return AskedAccount.NotThere(current.Value, id);
        return TaggedJson.Of(http, new DecisionsShape(id, [.. store.Suppressions(id).Select(Shape)], [.. store.DoneSteps(id).Select(Shape)], [.. store.Shares(id).Select(ShareApi.Shape)]));
    }

    private static async Task<IResult> Suppress(string id, string rule, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var (body, problem) = await JsonBody.Read<SuppressShape>(http, _ => true);
        if (body is null) return problem!;
        var snapshot = current.Value;
        if (snapshot.Find(id) is null) return AskedAccount.NotThere(snapshot, id);
        if (snapshot.Pack.FindRule(rule) is null) return ApiProblem.NotThere("rule", rule, Suggestion.For(rule, snapshot.Pack.Rules.Select(known => known.Id)));
        var (wanted, hasReason, _) = new SuppressionDraft(body.Reason.Trim(), body.Until, WhoOf(http), body.Seen).Read(id, rule, snapshot.Today);
        if (wanted is null) return ApiProblem.Of(Mistaken, "mistaken suppression", hasReason ? $"`until` is a day from {SuppressionDraft.Iso(snapshot.Today)} on, {SuppressionDraft.MostDays} days later at most" : $"`reason` has 1 to {SuppressionDraft.LongestReason} letters");
        return Answer(http, store.Suppress(wanted, body.Seen, Caller.Of(http)!.Name), Shape);
    }

    private static IResult Unsuppress(string id, string rule, HttpContext http, CurrentSnapshot current, SiteStore store) =>
        current.Value.Find(id) is null ? AskedAccount.NotThere(current.Value, id) : Answer(http, store.Unsuppress(id, rule, SeenIn(http), Caller.Of(http)!.Name), Shape);

    private static async Task<IResult> MarkDone(string id, string step, HttpContext http, CurrentSnapshot current, SiteStore store)
    {
        var (body, problem) = await JsonBody.Read<MarkShape>(http, _ => true);
        if (body is null) return problem!;
        var snapshot = current.Value;
        if (snapshot.Find(id) is null) return AskedAccount.NotThere(snapshot, id);
        if (snapshot.Pack.Steps.All(known => known.Id != step)) return ApiProblem.NotThere("step", step, Suggestion.For(step, snapshot.Pack.Steps.Select(known => known.Id)));
        return Answer(http, store.MarkDone(new KeptStep(id, step, WhoOf(http), snapshot.Today, 0), body.Seen, Caller.Of(http)!.Name), Shape);
    }

    private static IResult MarkOpen(string id, string step, HttpContext http, CurrentSnapshot current, SiteStore store) =>
        current.Value.Find(id) is null ? AskedAccount.NotThere(current.Value, id) : Answer(http, store.MarkOpen(id, step, SeenIn(http), Caller.Of(http)!.Name), Shape);

    /// <summary>What is there now; where somebody else saved in between, that with the problem.</summary>
    private static IResult Answer<T, TShape>(HttpContext http, Saved<T> saved, Func<T, TShape> shape)
        where T : class
    {
        if (saved.IsSaved) return saved.Now is null ? Results.NoContent() : TaggedJson.Of(http, shape(saved.Now));
        return Results.Problem(
            "somebody else changed it in between, and nothing was saved; `now` is what is there",
            statusCode: Conflict,
            title: "changed in between",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["now"] = saved.Now is null ? null : shape(saved.Now) });
    }

    private static long SeenIn(HttpContext http) => long.TryParse(http.Request.Query[Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private static string WhoOf(HttpContext http) => Caller.Of(http) is { } caller ? caller.Owner ?? caller.Name : "";

    private static SuppressionShape Shape(KeptSuppression kept) => new(kept.Rule, kept.Reason, kept.Who, SuppressionDraft.Iso(kept.Until), SuppressionDraft.Iso(kept.Since), kept.Version);

    private static DoneStepShape Shape(KeptStep kept) => new(kept.Step, kept.Who, SuppressionDraft.Iso(kept.DoneOn), kept.Version);
}
