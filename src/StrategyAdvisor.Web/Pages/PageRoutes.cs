using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StrategyAdvisor.Briefs.Print;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Past;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The pages of the site and their addresses.</summary>
public static class PageRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(AccessPolicy.Reading);
        pages.MapMethods("/", Reading, ShowPortfolio);
        pages.MapMethods("/accounts/{id}", Reading, ShowAccount);
        pages.MapMethods("/accounts/{id}/brief.{form}", Reading, Download);
        pages.MapFallback((HttpContext http, CurrentSnapshot current) => Missing(PageContext.Of(http, current.Value)));
        routes.MapMethods("/assets/site.css", Reading, ShowStyle).AllowAnonymous();
    }

    /// <summary>The page where something failed that should not.</summary>
    public static IResult Failed(PageContext context, int status) => Message(context, context.Texts.Messages.Failed, LeadOf(context.Texts.Messages, status), status);

    private static string LeadOf(Texts.MessageTexts texts, int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => texts.TooLarge,
        < StatusCodes.Status500InternalServerError => texts.Unreadable,
        _ => texts.FailedLead,
    };

    private static RazorComponentResult<PortfolioPage> ShowPortfolio(HttpContext http, CurrentSnapshot current, SiteHistory history)
    {
        var context = PageContext.Of(http, current.Value);
        var query = ListRequest.Read(http.Request.Query);
        var past = history.SeenBy(context.Caller).Figures(context.Snapshot.Today);
        return new RazorComponentResult<PortfolioPage>(new { Context = context, Query = query, Page = context.Snapshot.Index.Find(query), Together = context.Snapshot.TogetherIn(context.Language), Past = past });
    }

    private static IResult ShowAccount(string id, HttpContext http, CurrentSnapshot current)
    {
        var context = PageContext.Of(http, current.Value);
        if (context.Snapshot.Find(id) is not { } row) return MissingAccount(context, id);
        if (TrialRequest.Added(http.Request.Query) is { } address) return Results.Redirect(PageAddress.Account(id, address));
        return AccountView.Of(http, context, row, TrialRequest.Read(http.Request.Query), refused: []);
    }

    /// <summary>The brief as a file to take along; what is being assumed on the page is assumed in the file.</summary>
    private static async Task<IResult> Download(string id, string form, HttpContext http, CurrentSnapshot current)
    {
        var context = PageContext.Of(http, current.Value);
        if (context.Snapshot.Find(id) is not { } row) return MissingAccount(context, id);
        if (BriefFile.Find(form) is not { } file) return Missing(context);
        var (assessment, _) = AccountView.Assess(context, row, TrialRequest.Read(http.Request.Query));
        try
        {
            return await file.Answer(context.Snapshot, assessment, context.Language, http.RequestAborted);
        }
        catch (PrintFailedException)
        {
            return Failed(context, StatusCodes.Status501NotImplemented);
        }
    }

    private static IResult ShowStyle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(SiteStyle.Sheet, "text/css; charset=utf-8");
    }

    /// <summary>The page where there is no such account, or none that who asks may see.</summary>
    internal static RazorComponentResult<MessagePage> MissingAccount(PageContext context, string id)
    {
        var texts = context.Texts.Messages;
        var shown = Briefs.Html.BriefContext.Shown(id);
        var meant = Suggestion.For(id, context.Snapshot.Accounts.Select(account => account.Id));
        return Message(context, texts.NotFound, string.Format(CultureInfo.InvariantCulture, texts.NoAccount, shown), StatusCodes.Status404NotFound, meant);
    }

    /// <summary>The page where there is none.</summary>
    internal static RazorComponentResult<MessagePage> Missing(PageContext context) =>
        Message(context, context.Texts.Messages.NotFound, context.Texts.Messages.NoPage, StatusCodes.Status404NotFound);

    /// <summary>The page where the caller's role does not allow what they ask.</summary>
    internal static RazorComponentResult<MessagePage> NotAllowed(PageContext context) => Message(context, context.Texts.Access.NotAllowed, context.Texts.Access.NotAllowedLead, StatusCodes.Status403Forbidden);

    /// <summary>A page that says one thing.</summary>
    /// <param name="meant">The account that was probably meant, or null.</param>
    private static RazorComponentResult<MessagePage> Message(PageContext context, string title, string message, int status, string? meant = null) =>
        new(new { Context = context, Title = title, Message = message, Meant = meant }) { StatusCode = status };
}
