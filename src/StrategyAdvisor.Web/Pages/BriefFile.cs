using System.Text;
using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Briefs.Calendar;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Markdown;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Print;
using StrategyAdvisor.Briefs.Sheets;
using StrategyAdvisor.Briefs.Slides;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>A form in which a brief can be taken along.</summary>
/// <param name="Form">Its ending.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Render">Makes the file's bytes.</param>
public sealed record BriefFile(string Form, string Type, Func<Brief, Assessment, CancellationToken, Task<byte[]>> Render)
{
    // Chromium takes hundreds of megabytes while it prints.
    private static readonly SemaphoreSlim Printing = new(2);

    private BriefFile(string form, string type, Func<Brief, Assessment, byte[]> render)
        : this(form, type, (brief, assessment, _) => Task.FromResult(render(brief, assessment)))
    {
    }

    /// <summary>True where the file holds the condition of each warning and what would clear it.</summary>
    public bool Explains => Form is "html" or "md" or "pdf";

    /// <summary>All forms, in the order in which a page offers them.</summary>
    public static ImmutableArray<BriefFile> All { get; } =
    [
        new("html", "text/html; charset=utf-8", (brief, assessment) => Encoding.UTF8.GetBytes(HtmlBrief.Render(brief, assessment))),
        new("md", "text/markdown; charset=utf-8", (brief, _) => Encoding.UTF8.GetBytes(MarkdownBrief.Render(brief))),
        new("json", "application/json; charset=utf-8", (brief, _) => Json(brief)),
        new("pdf", "application/pdf", Print),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", BriefSlides.Render),
        new("ics", "text/calendar; charset=utf-8", (brief, _) => Encoding.UTF8.GetBytes(PlanCalendar.Render(brief))),
        new("csv", "text/csv; charset=utf-8", (brief, _) => Encoding.UTF8.GetBytes(PlanSheet.Render(brief))),
    ];

    /// <summary>Those that can be made on this machine.</summary>
    public static ImmutableArray<BriefFile> Offered => PagePrinter.Find() is null ? All.RemoveAll(file => file.Form == "pdf") : All;

    /// <summary>The form of an ending, or null.</summary>
    public static BriefFile? Find(string form) => All.FirstOrDefault(file => file.Form == form);

    /// <summary>The file as an answer that a browser keeps.</summary>
    /// <param name="language">A language of the snapshot's pack.</param>
    /// <exception cref="PrintFailedException">There is no browser that prints, or it printed nothing.</exception>
    public async Task<IResult> Answer(PortfolioSnapshot snapshot, Assessment assessment, string language, CancellationToken cancellation)
    {
        var brief = snapshot.BriefOf(assessment, language, Explains);
        return Results.File(await Render(brief, assessment, cancellation), Type, $"{SafeName(brief.Account)}.{Form}");
    }

    /// <summary>A file's name that every system takes: of an id, letters, digits and hyphens; anything else becomes a hyphen.</summary>
    public static string SafeName(string id) => string.Concat(id.Take(80).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) is var name && name.Trim('-').Length > 0 ? name : "brief";

    private static async Task<byte[]> Print(Brief brief, Assessment assessment, CancellationToken cancellation)
    {
        var browser = PagePrinter.Find() ?? throw new PrintFailedException("no Chromium is installed on the machine that serves this site");
        await Printing.WaitAsync(cancellation);
        try
        {
            return await new PagePrinter(browser).Print(HtmlBrief.Render(brief, assessment), brief.AsOf, cancellation);
        }
        finally
        {
            Printing.Release();
        }
    }

    private static byte[] Json(Brief brief)
    {
        using var content = new MemoryStream();
        JsonBrief.Write(brief, content);
        return content.ToArray();
    }
}
