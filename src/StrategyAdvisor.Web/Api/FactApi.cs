using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using StrategyAdvisor.Accounts.Answers;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Api.Shapes;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>The facts of an account: what is recorded, what to ask for, what if, and answers to be kept.</summary>
internal static partial class FactApi
{
    private const int NotFound = StatusCodes.Status404NotFound;

    private const int Mistaken = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/accounts/{id}/facts", ApiRoutes.Reading, ListFacts).Gives<FactsShape>("listFacts", "All facts of an account, known or not", NotFound);
        routes.MapMethods("/accounts/{id}/gaps", ApiRoutes.Reading, ListGaps).Gives<QuestionsShape>("listGaps", "What to ask for, the most deciding question first, with the answers there are", NotFound, Mistaken).WithChanges().InLanguage();
        routes.MapPost("/accounts/{id}/what-if", Try).Gives<TrialShape>("tryChanges", "What changes if some facts were others; nothing is kept", StatusCodes.Status400BadRequest, NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType)
            .Takes<WhatIfShape>("The facts to assume.").InLanguage();
        routes.MapPut("/accounts/{id}/answers", Keep).RequireAuthorization(AccessPolicy.Changing)
            .Gives<KeptShape>(
                "keepAnswers", "Keeps answers in the account's own files", StatusCodes.Status400BadRequest, NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, Mistaken, StatusCodes.Status428PreconditionRequired)
            .Takes<AnswersShape>("The answers, with who gives them.")
            .Brings("If-Match", "The `ETag` of the facts that the answers are about: where the files have changed since, nothing is kept.", isRequired: true);
    }

    private static IResult ListFacts(string id, HttpContext http, CurrentSnapshot current, AnswerKeeper keeper)
    {
        var snapshot = current.Value;
        var state = keeper.HomeOf(id)?.State();
        if (snapshot.Find(id) is not { } row) return AskedAccount.NotThere(snapshot, id);
        var paths = new FactPaths(snapshot.Portfolio.Batch, row);
        var facts = paths.All().Select(path => new FactShape(path, paths.TryResolve(path, out var fact) ? FactValues.Print(snapshot.Portfolio.Batch, row, fact) : null)).ToList();
        return TaggedJson.Of(http, new FactsShape(id, facts), state);
    }

    private static IResult ListGaps(string id, HttpContext http, CurrentSnapshot current) => AskedAccount.Answer(id, http, current.Value, asked =>
    {
        var brief = asked.Snapshot.BriefOf(asked.Assessment, asked.Language);
        var fields = GapField.Of(brief, asked.Assessment, PageContext.Of(http, asked.Snapshot), most: int.MaxValue);
        return TaggedJson.Of(http, new QuestionsShape(id, [.. fields.Select(field => new QuestionShape(field.Fact, field.Question, field.Decides, field.Input, [.. field.Choices.Select(choice => new ChoiceShape(choice.Value, choice.Words))]))]));
    });

    private static async Task<IResult> Try(string id, HttpContext http, CurrentSnapshot current)
    {
        var (body, problem) = await JsonBody.Read<WhatIfShape>(http, what => what.Set.All(change => change is not null));
        if (body is null) return problem!;
        var snapshot = current.Value;
        if (snapshot.Find(id) is not { } row) return AskedAccount.NotThere(snapshot, id);
        if (TooMany(body.Set) is { } refused) return refused;
        var language = ReaderLanguage.Of(http, snapshot.Pack.Languages);
        var (assessment, trial) = Trial.Of(snapshot, row, [.. body.Set], language);
        return TaggedJson.Answer(http, stream => TrialJson.Write(trial, snapshot.BriefOf(assessment, language), stream));
    }

    private static async Task<IResult> Keep(string id, HttpContext http, CurrentSnapshot current, AnswerKeeper keeper, SnapshotUpdates updates, ILoggerFactory logs)
    {
        var (body, problem) = await JsonBody.Read<AnswersShape>(http, answers => answers is { Who.Length: > 0 and <= AnswerRequest.LongestName, Status: "confirmed" or "assumed", Set.Count: > 0 } && answers.Set.All(change => change is not null));
        if (body is null) return problem!;
        var snapshot = current.Value;
        if (snapshot.Find(id) is not { } row) return AskedAccount.NotThere(snapshot, id);
        if (TooMany(body.Set) is { } refused) return refused;
        if (http.Request.Headers.IfMatch.ToString().Trim().Trim('"') is not { Length: > 0 } state)
            return ApiProblem.Of(StatusCodes.Status428PreconditionRequired, "which facts", "send the `ETag` of the account's facts as `If-Match`, so that nobody else's answers are written over");
        var diagnostics = new DiagnosticList();
        var isKept = keeper.Keep(new AnswerRequest([.. body.Set], body.Who.Trim(), body.Status, state), snapshot, row, diagnostics);
        updates.TakeOver();
        var log = logs.CreateLogger(typeof(FactApi).FullName!);
        if (isKept)
        {
            Kept(log, id, body.Set.Count);
            return TaggedJson.Of(http, new KeptShape(id, body.Set.Count), keeper.HomeOf(id)?.State());
        }

        Refused(log, id, body.Set.Count, diagnostics.Count);
        return Refusal(id, diagnostics);
    }

    private static IResult? TooMany(IReadOnlyList<string> changes) => changes.Count > Trial.MostChanges
        ? ApiProblem.Of(StatusCodes.Status400BadRequest, "too many facts", $"{changes.Count} facts were sent; {Trial.MostChanges} can be at once")
        : null;

    private static IResult Refusal(string id, DiagnosticList diagnostics)
    {
        if (diagnostics.Any(mistake => mistake.Kind == AnswerDiagnostics.DossierChanged))
            return ApiProblem.Of(StatusCodes.Status412PreconditionFailed, "facts have changed", $"the facts of `{VisibleText.Of(id)}` have changed since; read them again and send what still holds");
        if (diagnostics.Any(mistake => mistake.Kind == AnswerDiagnostics.NotKeptHere))
            return ApiProblem.Of(StatusCodes.Status409Conflict, "not kept here", $"`{VisibleText.Of(id)}` is kept where answers cannot be merged; answers go into dossiers and into tables kept as CSV");
        return ApiProblem.Mistaken(diagnostics);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "kept {Answers} answers about {Account}, sent by a program")]
    private static partial void Kept(ILogger log, string account, int answers);

    [LoggerMessage(Level = LogLevel.Information, Message = "refused {Answers} answers about {Account}, sent by a program, which have {Mistakes} mistakes")]
    private static partial void Refused(ILogger log, string account, int answers, int mistakes);
}
