using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>A brief as one self-contained page.</summary>
public static class HtmlBrief
{
    public static string RenderMaps(Assessment assessment, string language)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(BriefPage.Maps)] = assessment.Pack.Views.Select(view => MapReader.Read(assessment, view, language)).ToImmutableArray(),
            [nameof(BriefPage.Texts)] = PageTexts.In(language),
        });
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<BriefPage>(parameters)).ToHtmlString()).GetAwaiter().GetResult();
    }
}
