using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

/// <summary>Reads a text and shows what came of it in a form that a table can state.</summary>
internal static class Reading
{
    /// <summary>Each mistake as <c>line:column CODE message [underlined]</c>, in the order of the file.</summary>
    public static string[] MistakesOf(string yaml)
    {
        var diagnostics = new DiagnosticList();
        YamlReader.Read(new SourceText("test.yaml", yaml), diagnostics);
        return Shown(diagnostics);
    }

    public static string[] Shown(DiagnosticList diagnostics) =>
    [
        .. diagnostics.Sorted().Select(diagnostic =>
        {
            var (line, column) = diagnostic.Location.Position;
            return string.Create(CultureInfo.InvariantCulture, $"{line}:{column} {diagnostic.Kind.Code} {diagnostic.Message} [{Underlined(diagnostic.Location)}]");
        }),
    ];

    public static string Underlined(Location location) => location.Source.Content.Substring(location.Span.Start, location.Span.Length);

    public static DocumentNode Yaml(string yaml)
    {
        var diagnostics = new DiagnosticList();
        var node = YamlReader.Read(new SourceText("test.yaml", yaml), diagnostics);
        Assert.Empty(diagnostics);
        return node!;
    }

    public static ScalarNode Scalar(string yaml, string key) => (ScalarNode)((MappingNode)Yaml(yaml)).Find(key)!;
}
