using NodaTime.Text;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>A brief as slides for the review meeting: verdict and first steps, warnings, each map of the pack, the plan, what to find out.</summary>
public static class BriefSlides
{
    /// <summary>The bytes of a .pptx file. Equal briefs give equal bytes.</summary>
    /// <param name="assessment">What the brief was made from; the maps read its facts.</param>
    public static byte[] Render(Brief brief, Assessment assessment)
    {
        var frame = new SlideFrame(brief, new BriefContext(brief, assessment.Pack));
        Func<int, SlideShapes>[] slides =
        [
            number => OpeningSlide.Draw(frame, number),
            number => WarningSlide.Draw(frame, number),
            .. assessment.Pack.Views.Select(view => (Func<int, SlideShapes>)(number => MapSlide.Draw(frame, MapReader.Read(assessment, view, brief.Language), number))),
            number => PlanSlide.Draw(frame, number),
            number => GapSlide.Draw(frame, number),
        ];
        return SlideDeck.Write(BriefContext.Shown(brief.Name), LocalDatePattern.Iso.Format(brief.AsOf), [.. slides.Select((draw, place) => draw(place + 1))]);
    }
}
