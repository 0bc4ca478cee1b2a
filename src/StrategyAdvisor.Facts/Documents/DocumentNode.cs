using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>A part of a YAML or JSON document, with its place. Readers of packs, dossiers and settings all walk these nodes.</summary>
public abstract record DocumentNode(Location Location);

/// <summary>How a scalar was written.</summary>
public enum ScalarStyle
{
    Plain,
    Quoted,

    /// <summary>A YAML block scalar, <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>A single value, still as text.</summary>
/// <param name="Text">Its content, quotes and indentation off; a JSON number, boolean or null as it is written.</param>
/// <param name="Excerpt">The same content with the way back to its place in the file, for what is parsed further.</param>
public sealed record ScalarNode(string Text, ScalarStyle Style, Excerpt Excerpt, Location Location) : DocumentNode(Location)
{
    /// <summary>True for nothing at all, <c>~</c> and <c>null</c>, unless in quotes.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Text is "" or "~" or "null";
}

/// <summary>Keys and values in the order of the file; no two keys are equal.</summary>
public sealed record MappingNode(ImmutableArray<MappingEntry> Entries, Location Location) : DocumentNode(Location)
{
    /// <summary>The value under a key, or null.</summary>
    public DocumentNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

public sealed record MappingEntry(ScalarNode Key, DocumentNode Value);

public sealed record SequenceNode(ImmutableArray<DocumentNode> Items, Location Location) : DocumentNode(Location);
