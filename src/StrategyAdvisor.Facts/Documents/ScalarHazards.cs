using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Explains what YAML made of an expression that does not stand in a literal block: it took its quotes off, cut it at a <c>#</c>, read a list or a map.</summary>
public static class ScalarHazards
{
    public static readonly DiagnosticKind QuotesRemoved = new(
        "DOC040", "quotes-removed", "YAML removes the quotes, so this reads as `{0}`", "put the expression under `{1}: |`");

    public static readonly DiagnosticKind CommentCut = new(
        "DOC041", "comment-cut", "YAML drops `{0}` as a comment", "put the expression under `{1}: |`, or the comment on a line of its own");

    public static readonly DiagnosticKind ReadAsList = new(
        "DOC042", "read-as-list", "YAML reads `{0}` as a list, not as an expression", "put the expression under `{1}: |`");

    public static readonly DiagnosticKind ReadAsMap = new(
        "DOC043", "read-as-map", "YAML reads `{0}` as a map, not as an expression", "put the expression under `{1}: |`");

    /// <param name="node">What stands where an expression is expected.</param>
    /// <param name="key">The key it stands under, for the help.</param>
    /// <returns>Null where the text is what its author wrote: a block, or a plain text without a comment behind it.</returns>
    public static Diagnostic? Explain(DocumentNode node, string key) => node switch
    {
        SequenceNode => ReadAsList.At(node.Location, FirstLine(node.Location), key),
        MappingNode => ReadAsMap.At(node.Location, FirstLine(node.Location), key),
        _ when FirstLine(node.Location).StartsWith('!') => DocumentDiagnostics.Tag.At(node.Location, FirstLine(node.Location).Split(' ')[0]),
        ScalarNode { Style: ScalarStyle.Quoted } quoted => QuotesRemoved.At(quoted.Location, quoted.Text, key),
        ScalarNode { Style: ScalarStyle.Plain } plain => ExplainComment(plain, key),
        _ => null,
    };

    private static Diagnostic? ExplainComment(ScalarNode plain, string key)
    {
        var source = plain.Location.Source;
        var rest = LineFrom(source.Content, plain.Location.Span.End);
        var comment = rest.TrimStart();
        if (plain.Text.Length == 0 || !comment.StartsWith('#')) return null;
        var place = Span.Between(plain.Location.Span.End + rest.Length - comment.Length, plain.Location.Span.End + rest.TrimEnd().Length);
        return CommentCut.At(new Location(source, place), comment.TrimEnd().ToString(), key);
    }

    private static string FirstLine(Location location) =>
        LineFrom(location.Source.Content.AsSpan(0, location.Span.End), location.Span.Start).ToString();

    private static ReadOnlySpan<char> LineFrom(ReadOnlySpan<char> content, int start)
    {
        var rest = content[start..];
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }
}
