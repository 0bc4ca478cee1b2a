using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>What all slides of a brief share: the brief, its words, the margins, and what stands at the foot.</summary>
internal sealed record SlideFrame(Brief Brief, BriefContext Context)
{
    public const int Left = 64;
    public const int Wide = SlideShapes.Width - (2 * Left);

    /// <summary>Where the content below a title begins.</summary>
    public const int Top = 120;

    /// <summary>Where it ends.</summary>
    public const int Bottom = 656;

    /// <summary>A slide with a title.</summary>
    public SlideShapes Begin(string title, int number)
    {
        var shapes = new SlideShapes(Brief.Language);
        shapes.Title(Left, 40, Wide, 48, new SlideRun(title, 32, IsBold: true));
        shapes.Line(Left, 100, Left + Wide, 100, SlideColours.Ink, 2);
        Foot(shapes, number);
        return shapes;
    }

    public void Foot(SlideShapes shapes, int number)
    {
        shapes.Text(Left, 680, Wide - 100, 18, new SlideRun($"{Brief.Name} · {Context.Sentences.AsOf()} · {Brief.Pack.Name} {Brief.Pack.Version}", 13, SlideColours.Muted));
        shapes.Text(Left + Wide - 100, 680, 100, 18, new SlideRun(number.ToString(CultureInfo.InvariantCulture), 13, SlideColours.Muted), align: "r");
    }

    /// <summary>That a number of items has found no room.</summary>
    public static string More(int left) => $"+{left.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>When a step is due and who does it.</summary>
    public string When(PlanStep step) => $"{Context.Dates.Date(step.Due)} ({Context.Dates.Relative(step.Due)}) · {(step.Person is { } person ? $"{person} ({step.OwnerTitle})" : step.OwnerTitle)}";
}
