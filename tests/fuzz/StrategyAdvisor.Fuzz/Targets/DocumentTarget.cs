using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>Bytes as a YAML and as a JSON file.</summary>
internal static class DocumentTarget
{
    public static void Read(byte[] input)
    {
        var diagnostics = new DiagnosticList();
        if (DocumentFile.Decode(input, "input", diagnostics) is { } source)
        {
            foreach (var document in YamlReader.ReadAll(source, diagnostics)) Check(document);
            if (JsonReader.Read(source, diagnostics) is { } json) Check(json);
        }
        else
        {
            BrokenPromise.Unless(diagnostics.HasErrors, "a file is refused without a word");
        }

        Told.Check(diagnostics);
    }

    private static void Check(DocumentNode node)
    {
        Told.CheckPlace(node.Location, node.GetType().Name);
        if (node is ScalarNode { Text.Length: > 0 } scalar)
            Told.CheckPlace(scalar.Excerpt.Locate(new Span(0, scalar.Text.Length)), "a value's text");
        foreach (var child in Children(node)) Check(child);
    }

    private static IEnumerable<DocumentNode> Children(DocumentNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => (DocumentNode[])[entry.Key, entry.Value]),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };
}
