using System.Text;
using StrategyAdvisor.Briefs.Calendar;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Markdown;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Sheets;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Tests.Samples;

/// <summary>Every form of a brief, by the ending of its file.</summary>
internal static class BriefFormats
{
    public static ImmutableArray<string> All => ["txt", "md", "html", "json", "ics", "csv"];

    public static string Render(Brief brief, Assessment assessment, string format) => format switch
    {
        "txt" => TextBrief.Render(brief, isTerminal: false, explains: false),
        "md" => MarkdownBrief.Render(brief),
        "html" => HtmlBrief.Render(brief, assessment),
        "json" => Json(brief),
        "ics" => PlanCalendar.Render(brief),
        "csv" => PlanSheet.Render(brief),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no form of a brief"),
    };

    private static string Json(Brief brief)
    {
        using var stream = new MemoryStream();
        JsonBrief.Write(brief, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
