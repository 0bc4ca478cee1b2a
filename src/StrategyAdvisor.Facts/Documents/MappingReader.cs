using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>
/// Reads a map key by key. What is missing or of the wrong shape gets a diagnostic and reads as null or empty, so that all mistakes of a file are found at once;
/// <see cref="RefuseOtherKeys"/> at the end reports the keys that were never asked for.
/// </summary>
/// <param name="subject">What the map describes, as a message calls it: <c>the rule `x`</c>.</param>
public sealed class MappingReader(MappingNode mapping, string subject, DiagnosticList diagnostics)
{
    private readonly List<string> _asked = [];

    public Location Location => mapping.Location;

    public string Subject { get; } = subject;

    public DiagnosticList Diagnostics { get; } = diagnostics;

    /// <summary>A reader of a node that should be a map, or null with a diagnostic.</summary>
    public static MappingReader? Of(DocumentNode node, string subject, DiagnosticList diagnostics)
    {
        if (node is MappingNode mapping) return new MappingReader(mapping, subject, diagnostics);
        diagnostics.Add(ReadingDiagnostics.ExpectedMap.At(node.Location, subject));
        return null;
    }

    /// <summary>What stands under a key, or null where the key is absent.</summary>
    public DocumentNode? Find(string key)
    {
        if (!_asked.Contains(key, StringComparer.Ordinal)) _asked.Add(key);
        return mapping.Find(key);
    }

    /// <summary>What stands under a key; null with a diagnostic where the key is absent.</summary>
    public DocumentNode? Required(string key)
    {
        var node = Find(key);
        if (node is null) Diagnostics.Add(ReadingDiagnostics.MissingKey.At(mapping.Location, Subject, key));
        return node;
    }

    /// <summary>The single value under a key that must be there and not empty.</summary>
    public ScalarNode? RequiredScalar(string key) => Required(key) is { } node ? AsScalar(node, key) : null;

    /// <summary>The single value under a key; null where the key is absent. A key with nothing behind it is a mistake.</summary>
    public ScalarNode? OptionalScalar(string key) => Find(key) is { } node ? AsScalar(node, key) : null;

    public string? RequiredText(string key) => RequiredScalar(key)?.Text;

    public string? OptionalText(string key) => OptionalScalar(key)?.Text;

    /// <summary>The items of a list; empty where the key is absent.</summary>
    public ImmutableArray<DocumentNode> Sequence(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case SequenceNode sequence: return sequence.Items;
            case var other:
                Diagnostics.Add(ReadingDiagnostics.ExpectedList.At(other.Location, key));
                return [];
        }
    }

    /// <summary>The items of a list of single values; empty where the key is absent.</summary>
    public ImmutableArray<ScalarNode> Scalars(string key) => [.. Sequence(key).Select(item => AsScalar(item, key)).OfType<ScalarNode>()];

    /// <summary>The items of a list of texts; empty where the key is absent.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(item => item.Text)];

    /// <summary>The map under a key; null where the key is absent.</summary>
    public MappingReader? Mapping(string key) => Find(key) is { } node ? Of(node, $"`{key}` of {Subject}", Diagnostics) : null;

    /// <summary>The keys and values of a map whose keys are the user's own; empty where the key is absent.</summary>
    public ImmutableArray<MappingEntry> Entries(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case MappingNode map: return map.Entries;
            case var other:
                Diagnostics.Add(ReadingDiagnostics.ExpectedMap.At(other.Location, $"`{key}` of {Subject}"));
                return [];
        }
    }

    /// <summary>One text for each language, under a key that must be there: <c>{en: ..., es: ...}</c>.</summary>
    /// <returns>By language code. Languages with a mistake are left out.</returns>
    public ImmutableSortedDictionary<string, ScalarNode> Languages(string key, ImmutableArray<string> languages)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ScalarNode>(StringComparer.Ordinal);
        if (Required(key) is not { } node) return texts.ToImmutable();
        foreach (var (language, text) in Entries(key))
        {
            if (!languages.Contains(language.Text, StringComparer.Ordinal))
                Diagnostics.Add(ReadingDiagnostics.UnknownLanguage.At(language.Location, language.Text, string.Join(", ", languages)));
            else if (AsScalar(text, language.Text) is { } scalar)
                texts.Add(language.Text, scalar);
        }

        foreach (var missing in languages.Where(language => node is MappingNode map && map.Find(language) is null))
            Diagnostics.Add(ReadingDiagnostics.MissingLanguage.At(node.Location, key, missing));
        return texts.ToImmutable();
    }

    /// <summary>Call when everything was asked for: any other key is a mistake, with the key that was probably meant.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (_asked.Contains(key.Text, StringComparer.Ordinal)) continue;
            var meant = Suggestion.For(key.Text, _asked.Where(asked => mapping.Find(asked) is null));
            Diagnostics.Add(ReadingDiagnostics.UnknownKey.At(key.Location, key.Text, Subject, string.Join(", ", _asked)).Suggesting(meant));
        }
    }

    private ScalarNode? AsScalar(DocumentNode node, string key)
    {
        if (node is ScalarNode { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text)) return scalar;
        var kind = node is ScalarNode ? ReadingDiagnostics.EmptyValue : ReadingDiagnostics.ExpectedText;
        Diagnostics.Add(kind.At(node.Location, key));
        return null;
    }
}
