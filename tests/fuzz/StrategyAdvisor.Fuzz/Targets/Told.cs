using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>What must hold for everything that is told of an input.</summary>
internal static class Told
{
    /// <summary>Every diagnostic prints, shows no control characters and stands inside the text it speaks of.</summary>
    public static void Check(DiagnosticList diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sorted())
        {
            BrokenPromise.Unless(DiagnosticPrinter.Print(diagnostic).Length > 0, "a diagnostic prints as nothing");
            BrokenPromise.Unless(VisibleText.Of(diagnostic.Message) == diagnostic.Message, $"a message shows control characters: {VisibleText.Of(diagnostic.Message)}");
            CheckPlace(diagnostic.Location, diagnostic.Kind.Code);
        }
    }

    /// <summary>A place lies inside its text.</summary>
    /// <param name="of">Whose place it is.</param>
    public static void CheckPlace(Location location, string of)
    {
        var (span, length) = (location.Span, location.Source.Content.Length);
        BrokenPromise.Unless(span.Start >= 0 && span.Length >= 0 && span.End <= length, $"the place of {of}, {span}, lies outside its text of {length} characters");
    }
}
