using System.Buffers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Finds characters that a person does not see but a parser acts on: controls (one ends YamlDotNet's input) and the line separators that editors do not show as such.</summary>
internal static class ForbiddenCharacters
{
    private const int MostReported = 10;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(character => character is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

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
