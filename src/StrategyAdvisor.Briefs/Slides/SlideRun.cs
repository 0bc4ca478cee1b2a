namespace StrategyAdvisor.Briefs.Slides;

/// <summary>Some words of one look.</summary>
/// <param name="Size">In pixels of a slide that is 1280 wide.</param>
internal sealed record SlideRun(string Text, int Size, string Colour = SlideColours.Ink, bool IsBold = false);
