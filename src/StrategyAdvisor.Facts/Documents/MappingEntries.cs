using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Collects the keys and values of one map; a key that is not a text, stands there twice or merges another map gets a diagnostic and is left out.</summary>
internal sealed class MappingEntries(DiagnosticList diagnostics)
{
    private readonly ImmutableArray<MappingEntry>.Builder _entries = ImmutableArray.CreateBuilder<MappingEntry>();
    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    /// <summary>The value added last, left out or not; null before the first.</summary>
    public DocumentNode? LastValue { get; private set; }

    public void Add(DocumentNode key, DocumentNode value)
    {
        LastValue = value;
        if (key is not ScalarNode { Style: not ScalarStyle.Block } scalar || scalar is { Style: ScalarStyle.Plain, Text: "" })
        {
            diagnostics.Add(DocumentDiagnostics.KeyNotText.At(key.Location));
            return;
        }

        if (scalar is { Style: ScalarStyle.Plain, Text: "<<" })
            diagnostics.Add(DocumentDiagnostics.MergeKey.At(key.Location));
        else if (_places.TryAdd(scalar.Text, key.Location))
            _entries.Add(new MappingEntry(scalar, value));
        else
            diagnostics.Add(DocumentDiagnostics.DuplicateKey.At(key.Location, scalar.Text, LineOf(_places[scalar.Text])));
    }

    public ImmutableArray<MappingEntry> ToImmutable() => _entries.ToImmutable();

    private static string LineOf(Location place) => place.Position.Line.ToString(CultureInfo.InvariantCulture);
}
