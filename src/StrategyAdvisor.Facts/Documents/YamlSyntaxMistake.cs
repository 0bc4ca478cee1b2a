using StrategyAdvisor.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Says in plain words why YamlDotNet gave up.</summary>
internal static class YamlSyntaxMistake
{
    // By what the parser's message contains; checked against 18.1 by the tests of this table.
    private static readonly ImmutableArray<(string Part, DiagnosticKind Kind)> Kinds =
    [
        ("tab", DocumentDiagnostics.Tab),
        ("wrong indentation", SyntaxDiagnostics.UnclosedQuote),
        ("scanning a quoted scalar, found unexpected", SyntaxDiagnostics.UnclosedQuote),
        ("scanning a quoted scalar", SyntaxDiagnostics.BadEscape),
        ("invalid mapping", SyntaxDiagnostics.ColonInValue),
        ("Mapping values are not allowed", SyntaxDiagnostics.ColonInValue),
        ("expected ':'", SyntaxDiagnostics.ExpectedKey),
        ("expected key", SyntaxDiagnostics.ExpectedKey),
        ("expected '-'", SyntaxDiagnostics.ExpectedItem),
        ("Block sequence entries", SyntaxDiagnostics.DashInValue),
        ("cannot start any token", SyntaxDiagnostics.Unstartable),
        ("expected node content", SyntaxDiagnostics.Unstartable),
        ("an anchor or alias", SyntaxDiagnostics.Unstartable),
        ("Anchor cannot", SyntaxDiagnostics.Unstartable),
        ("scanning a tag", SyntaxDiagnostics.Unstartable),
        ("undefined tag handle", SyntaxDiagnostics.Unstartable),
        ("extra spaces in first line", SyntaxDiagnostics.BlockIndentation),
        ("more spaces in lines above", SyntaxDiagnostics.BlockIndentation),
        ("a block scalar", SyntaxDiagnostics.BlockHeader),
        ("<document", SyntaxDiagnostics.AfterEnd),
    ];

    /// <param name="last">The last event that was still read, or null.</param>
    /// <param name="openBracket">The offset of the innermost bracket still open, or null.</param>
    public static Diagnostic Explain(Exception problem, SourceText source, ParsingEvent? last, int? openBracket)
    {
        var offset = OffsetOf(problem, last, source);
        if (FirstTab(source, offset) is { } tab) return DocumentDiagnostics.Tab.At(new Location(source, new Span(tab, 1)));
        if (openBracket is { } bracket && IsBracketsFault(problem, source, offset)) return ExplainBracket(source, bracket, offset);
        var kind = Kinds.FirstOrDefault(entry => problem.Message.Contains(entry.Part, StringComparison.Ordinal)).Kind ?? SyntaxDiagnostics.Yaml;
        if (kind == SyntaxDiagnostics.ExpectedKey && source.Content.AsSpan(offset).StartsWith("- ")) kind = SyntaxDiagnostics.ExpectedItem;
        if (kind == SyntaxDiagnostics.BadEscape) offset = (int)Math.Clamp(((YamlException)problem).End.Index, offset, source.Content.Length);
        return kind.At(Character(source, offset), Argument(kind, problem, source, offset));
    }

    private static int OffsetOf(Exception problem, ParsingEvent? last, SourceText source)
    {
        var mark = problem is YamlException { Start: var start } && !IsVague(problem) ? start.Index : last?.End.Index ?? 0;
        return (int)Math.Clamp(mark, 0, source.Content.Length);
    }

    // These come without a place, or with that of the map around.
    private static bool IsVague(Exception problem) =>
        problem is not YamlException yaml || (yaml.Start.Index == 0 && yaml.End.Index == 0) || problem.Message.Contains("tab", StringComparison.Ordinal);

    private static bool IsBracketsFault(Exception problem, SourceText source, int offset) =>
        problem is not YamlException || problem.Message.Contains("a flow ", StringComparison.Ordinal) || source.Content.AsSpan(offset).IsWhiteSpace();

    // The parser does not say where it stumbled; a bracket that its own line closes has something wrong inside.
    private static Diagnostic ExplainBracket(SourceText source, int bracket, int offset)
    {
        var line = source.Content.AsSpan(bracket);
        var lineEnd = line.IndexOfAny('\r', '\n');
        var opening = source.Content[bracket];
        if (lineEnd >= 0) line = line[..lineEnd];
        if (!IsClosed(line)) return SyntaxDiagnostics.UnclosedBracket.At(Character(source, bracket), opening.ToString());
        var next = source.Content.Length - source.Content.AsSpan(offset).TrimStart().Length;
        return SyntaxDiagnostics.ExpectedComma.At(Character(source, next), opening == '[' ? "]" : "}");
    }

    private static bool IsClosed(ReadOnlySpan<char> line)
    {
        var open = 0;
        foreach (var character in line)
        {
            if (character is '[' or '{') open++;
            else if (character is ']' or '}') open--;
        }

        return open <= 0;
    }

    // On the line of the mistake or the next one that is not blank, where the parser's own mark may lie before it.
    private static int? FirstTab(SourceText source, int offset)
    {
        var line = source.PositionOf(offset).Line;
        for (var i = line; i <= Math.Min(line + 1, source.LineCount); i++)
        {
            var text = source.LineAt(i);
            var indentation = text.AsSpan(0, text.Length - text.AsSpan().TrimStart(" \t").Length);
            var tab = indentation.IndexOf('\t');
            if (tab >= 0) return source.OffsetOf(i, tab + 1);
        }

        return null;
    }

    private static string Argument(DiagnosticKind kind, Exception problem, SourceText source, int offset)
    {
        if (kind == SyntaxDiagnostics.Yaml) return PlainWords(problem);
        return offset < source.Content.Length ? source.Content[offset].ToString() : "";
    }

    private static string PlainWords(Exception problem)
    {
        if (problem is not YamlException) return "something is missing";
        var message = problem.Message.TrimEnd('.');
        return message.Length == 0 ? "something is missing" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    private static Location Character(SourceText source, int offset) => new(source, new Span(offset, offset < source.Content.Length ? 1 : 0));
}
