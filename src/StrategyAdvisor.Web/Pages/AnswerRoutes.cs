using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Answers;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Where forms of answers are sent. What is refused comes back with everything that was typed.</summary>
public static partial class AnswerRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/accounts/{id}/answers", Keep).RequireAuthorization(AccessPolicy.Changing);

    private static async Task<IResult> Keep(
        string id, HttpContext http, CurrentSnapshot current, AnswerKeeper keeper, SnapshotUpdates updates, IAntiforgery antiforgery, ILoggerFactory logs)
    {
        if (!http.Request.HasFormContentType) return PageRoutes.Failed(PageContext.Of(http, current.Value), StatusCodes.Status400BadRequest);
        if (!await antiforgery.IsRequestValidAsync(http)) return await HeldForm.Page(http, StatusCodes.Status400BadRequest);
        var request = AnswerRequest.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var snapshot = current.Value;
        if (snapshot.Find(id) is not { } row) return Results.Redirect(PageAddress.Account(id));
        if (request.Changes.Length > Trial.MostChanges) return TooMany(http, PageContext.Of(http, snapshot), row, request);
        var diagnostics = new DiagnosticList();
        var isKept = keeper.Keep(request, snapshot, row, diagnostics);
        Keeping.Remember(http, request.Who);
        // Whatever happened, the reader goes on with the files as they are now.
        updates.TakeOver();
        var log = logs.CreateLogger(typeof(AnswerRoutes).FullName!);
        if (isKept) Kept(log, id, request.Changes.Length);
        else Refused(log, id, request.Changes.Length, diagnostics.Count);
        if (isKept) return Results.LocalRedirect(PageAddress.Account(id));
        var context = PageContext.Of(http, current.Value);
        return context.Snapshot.Find(id) is { } now
            ? AccountView.Of(http, context, now, request.Changes, [.. diagnostics.Sorted().Select(mistake => mistake.Help is null ? mistake.Message : $"{mistake.Message}; {mistake.Help}")])
            : Results.LocalRedirect(PageAddress.Account(id));
    }

    private static RazorComponentResult<AccountPage> TooMany(HttpContext http, PageContext context, int row, AnswerRequest request)
    {
        var refused = Briefs.Texts.Phrasebook.Fill(context.Texts.Keep.TooMany, request.Changes.Length.ToString(CultureInfo.InvariantCulture), Trial.MostChanges.ToString(CultureInfo.InvariantCulture));
        return AccountView.Of(http, context, row, [.. request.Changes.Take(Trial.MostChanges)], [refused]);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "kept {Answers} answers about {Account}")]
    private static partial void Kept(ILogger log, string account, int answers);

    [LoggerMessage(Level = LogLevel.Information, Message = "refused {Answers} answers about {Account}, which have {Mistakes} mistakes")]
    private static partial void Refused(ILogger log, string account, int answers, int mistakes);
}
