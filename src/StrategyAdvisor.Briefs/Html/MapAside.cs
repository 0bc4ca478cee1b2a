using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>What stands behind a name on a map: how long ago.</summary>
internal static class MapAside
{
    public static string Of(MapNode node, PageTexts texts) => node.DaysSince switch
    {
        // A dotted circle says already that there has been no contact.
        null => node.Outline == MapOutline.Dotted ? "" : texts.Map.DaysUnknown,
        < 0 and var days => PageTexts.Fill(texts.Map.DaysAhead, -days),
        var days => PageTexts.Fill(texts.Map.Days, days),
    };
}
