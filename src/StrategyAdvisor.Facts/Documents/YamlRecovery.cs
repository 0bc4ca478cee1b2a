using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>
/// Looks for further mistakes behind one that ended the reading: goes on at the next line that starts a key at the margin or an item that is a map.
/// What is read there is dropped; only its mistakes count.
/// </summary>
internal static class YamlRecovery
{
    private const int MostRestarts = 20;

    public static void FindMore(SourceText source, int mistake, DiagnosticList diagnostics, DocumentLimits limits)
    {
        var line = NextStart(source, source.PositionOf(mistake).Line + 1);
        for (var i = 0; i < MostRestarts && line is { } first; i++)
        {
            // Line breaks in place of what came before keep every offset as it is.
            var start = source.OffsetOf(first, 1);
            var rest = new string('\n', start) + source.Content[start..];
            if (YamlReading.Of(source, rest, diagnostics, limits).Mistake is not { } next) return;
            var stop = Math.Max(first, next.Location.Position.Line);
            // The item that was read had ended; a key of the map around it follows, as it should.
            var outdented = next.Kind == SyntaxDiagnostics.AfterEnd && Indentation(source.LineAt(stop)) < Indentation(source.LineAt(first));
            if (!outdented) diagnostics.Add(next);
            line = NextStart(source, outdented && stop > first ? stop : stop + 1);
        }
    }

    private static int? NextStart(SourceText source, int line)
    {
        for (; line <= source.LineCount; line++)
        {
            if (CanStart(source.LineAt(line))) return line;
        }

        return null;
    }

    private static bool CanStart(string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        if (text.StartsWith("- ")) text = text[2..].TrimStart(' ');
        else if (text.Length < line.Length) return false;
        if (text.IsEmpty || !(char.IsLetter(text[0]) || text[0] is '"' or '\'')) return false;
        var colon = text.IndexOf(':');
        return colon > 0 && (colon + 1 == text.Length || text[colon + 1] == ' ');
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;
}
