using System.Buffers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Finds characters that a person does not see but a parser acts on: controls (one ends YamlDotNet's input) and the line separators that editors do not show as such.</summary>
internal static class ForbiddenCharacters
{
    private const int MostReported = 10;

    // The controls but tab and line ends, the line separators, the byte-order mark and what is no character.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
        + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\u2028\u2029\uFEFF\uFFFE\uFFFF");

    /// <summary>False where the text holds any; the first ten get a diagnostic.</summary>
    public static bool Check(SourceText source, DiagnosticList diagnostics)
    {
        var found = 0;
        for (var at = Next(source.Content, 0); at >= 0 && found < MostReported; at = Next(source.Content, at + 1))
        {
            found++;
            diagnostics.Add(DocumentDiagnostics.ForbiddenCharacter.At(new Location(source, new Span(at, 1)), $"U+{(int)source.Content[at]:X4}"));
        }

        return found == 0;
    }

    private static int Next(string content, int from)
    {
        var next = content.AsSpan(from).IndexOfAny(Forbidden);
        return next < 0 ? next : from + next;
    }
}
