using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads the headers under which columns may stand.</summary>
internal static class ColumnReader
{
    /// <summary>One column: a header, or a list of headers of which the first that is filled counts. Null where the key is absent or mistaken.</summary>
    public static ColumnChoice? Choice(MappingReader reader, string key) => reader.Find(key) is { } node ? Choice(node, key, reader) : null;

    /// <summary>Several columns: a list whose items are as for one.</summary>
    public static ImmutableArray<ColumnChoice> Choices(MappingReader reader, string key) =>
        [.. reader.Sequence(key).Select(item => Choice(item, key, reader)).OfType<ColumnChoice>()];

    /// <summary>The cells under a key for one column, or under <c>join</c> for several, or both.</summary>
    public static CellChoice Cells(MappingReader reader, string key) => new(Choice(reader, key), Choices(reader, "join"));

    public static ColumnChoice? Choice(DocumentNode node, string key, MappingReader reader)
    {
        ImmutableArray<DocumentNode> items = node is SequenceNode sequence ? sequence.Items : [node];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (item is ScalarNode { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text)) names.Add(scalar.Text.Trim());
            else reader.Diagnostics.Add((item is ScalarNode ? ReadingDiagnostics.EmptyValue : ReadingDiagnostics.ExpectedText).At(item.Location, key));
        }

        return names.Count == 0 ? null : new ColumnChoice(names.ToImmutable());
    }
}
