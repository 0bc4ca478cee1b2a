using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Print;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>One account: its brief, why a rule says what it says, and what would clear its findings.</summary>
internal static class AccountApi
{
    private const int NotFound = StatusCodes.Status404NotFound;

    private const int Mistaken = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/accounts/{id}/brief", ApiRoutes.Reading, GiveBrief).Gives<BriefShape>("getBrief", "The strategy brief of an account", NotFound, Mistaken).Explained().WithChanges().InLanguage();
        routes.MapMethods("/accounts/{id}/brief.{form}", ApiRoutes.Reading, GiveDocument)
            .GivesFile("getBriefDocument", $"The brief as a document: {string.Join(", ", BriefFile.All.Select(file => file.Form))}", [.. BriefFile.All.Select(file => file.Type.Split(';')[0])], NotFound, Mistaken, StatusCodes.Status501NotImplemented).WithChanges().InLanguage();
        routes.MapMethods("/accounts/{id}/why/{rule}", ApiRoutes.Reading, GiveReason).Gives<ReasonShape>("getReason", "Why a rule fires, is quiet or undecided, and what would change that", NotFound, Mistaken).WithChanges().InLanguage();
        routes.MapMethods("/accounts/{id}/clearings", ApiRoutes.Reading, GiveClearings).Gives<ClearingsShape>("getClearings", "What would clear each finding of an account", NotFound, Mistaken).WithChanges().InLanguage();
        routes.MapPost("/briefs", JudgeFacts).Gives<BriefShape>("judgeFacts", "The brief of an account that is given by its facts; nothing is kept", StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, Mistaken).Explained()
            .Takes<Dictionary<string, JsonElement>>("The account's facts as a dossier has them, keys in camelCase; `id` and `name` are required.").InLanguage();
    }

    private static IResult GiveBrief(string id, HttpContext http, CurrentSnapshot current) => Answer(id, http, current, asked =>
    {
        var brief = asked.Snapshot.BriefOf(asked.Assessment, asked.Language, IsExplained(http));
        return TaggedJson.Answer(http, stream => JsonBrief.Write(brief, stream));
    });

    private static async Task<IResult> GiveDocument(string id, string form, HttpContext http, CurrentSnapshot current)
    {
        if (BriefFile.Find(form) is not { } file) return ApiProblem.NotThere("form", form, Suggestion.For(form, BriefFile.All.Select(known => known.Form)));
        try
        {
            return await AskedAccount.Answer(id, http, current.Value, asked => file.Answer(asked.Snapshot, asked.Assessment, asked.Language, http.RequestAborted));
        }
        catch (PrintFailedException problem)
        {
            return ApiProblem.Of(StatusCodes.Status501NotImplemented, "not made here", $"{problem.Message}; take html and print it");
        }
    }

    private static IResult GiveReason(string id, string rule, HttpContext http, CurrentSnapshot current) => Answer(id, http, current, asked =>
    {
        if (asked.Snapshot.Pack.FindRule(rule) is not { } known) return ApiProblem.NotThere("rule", rule, Suggestion.For(rule, asked.Snapshot.Pack.Rules.Select(other => other.Id)));
        var reason = asked.Snapshot.ReasonOf(asked.Assessment, known, asked.Language);
        return TaggedJson.Answer(http, stream => JsonReason.Write(reason, stream));
    });

    private static IResult GiveClearings(string id, HttpContext http, CurrentSnapshot current) => Answer(id, http, current, asked =>
    {
        var brief = asked.Snapshot.BriefOf(asked.Assessment, asked.Language, explains: true);
        return TaggedJson.Answer(http, stream => JsonClearings.Write(brief, stream));
    });

    // Nothing is assessed for who has the answer already.
    private static IResult Answer(string id, HttpContext http, CurrentSnapshot current, Func<AskedAccount, IResult> make)
    {
        var snapshot = current.Value;
        return AnswerTags.Answer(http, snapshot, () => AskedAccount.Answer(id, http, snapshot, make));
    }

    private static async Task<IResult> JudgeFacts(HttpContext http, CurrentSnapshot current)
    {
        // A page of another site can send a form without asking, but not this type.
        if (!http.Request.HasJsonContentType()) return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "not JSON", "send the facts as application/json, as a dossier has them");
        var snapshot = current.Value;
        var diagnostics = new DiagnosticList();
        if (await PostedFacts.Read(http.Request, snapshot.Pack, diagnostics) is not { } account) return ApiProblem.Mistaken(diagnostics);
        var brief = snapshot.BriefOf(snapshot.Assess(account), ReaderLanguage.Of(http, snapshot.Pack.Languages), IsExplained(http));
        return TaggedJson.Answer(http, stream => JsonBrief.Write(brief, stream));
    }

    private static RouteHandlerBuilder Explained(this RouteHandlerBuilder route) => route.Asks("explain", "`true` gives each finding its condition with the values found, and what would clear it.", QueryKind.Switch);

    private static bool IsExplained(HttpContext http) => http.Request.Query["explain"] == "true";
}
