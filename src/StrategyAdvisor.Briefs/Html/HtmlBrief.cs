using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyAdvisor.Briefs.FactSheets;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>A brief as one page that needs no other file, no network and no script.</summary>
public static class HtmlBrief
{
    /// <summary>The whole document, in UTF-16 and ending in a line end. Equal briefs give equal texts.</summary>
    /// <param name="assessment">What the brief was made from; the page's maps and sheets read its facts.</param>
    public static string Render(Brief brief, Assessment assessment)
    {
        var maps = assessment.Pack.Views.Select(view => MapReader.Read(assessment, view, brief.Language)).ToImmutableArray();
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(BriefPage.Context)] = new BriefContext(brief, assessment.Pack),
            [nameof(BriefPage.Maps)] = maps,
            [nameof(BriefPage.Sheets)] = SheetReader.ReadAll(assessment, brief.Language, brief.Currency),
        });
        var page = renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<BriefPage>(parameters)).ToHtmlString());
        // No component waits for anything, so the page is complete once the dispatcher has run.
        return $"{page.GetAwaiter().GetResult().Trim()}\n";
    }
}
