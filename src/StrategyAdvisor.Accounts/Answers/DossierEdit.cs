using System.Text;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Answers;

/// <summary>Puts facts into the text of a dossier and leaves every other character of it alone: comments, order, blank lines.</summary>
/// <param name="source">The dossier as it is.</param>
/// <param name="writer">For the dossier's own format.</param>
internal sealed class DossierEdit(SourceText source, WrittenValue writer)
{
    private readonly List<(Span Place, int Order, string Text)> _edits = [];

    private string Content => source.Content;

    /// <summary>Puts a fact into a record.</summary>
    /// <param name="record">Of the dossier.</param>
    /// <param name="value">As it is to be written.</param>
    /// <returns>False where the record already says something of it in a form that nothing can be put beside.</returns>
    public bool Put(MappingNode record, FactRecord declared, FactDeclaration fact, string value)
    {
        if (record.Entries.FirstOrDefault(entry => FactRecord.Spelling(entry.Key.Text) == FactRecord.Spelling(fact.Name)) is { } there) return Join(there, fact, value);
        if (record.Entries.IsEmpty)
        {
            _edits.Add((new Span(record.Location.Span.Start + 1, 0), fact.Field.Slot, $"{writer.Key(fact.Name)}: {value}"));
            return true;
        }

        var before = Before(record, declared, fact);
        if (IsFlow(record)) _edits.Add((new Span(EndOf(before), 0), fact.Field.Slot, $", {writer.Key(fact.Name)}: {value}"));
        else _edits.Add((new Span(LineEnd(EndOf(before)), 0), fact.Field.Slot, $"{NewLine}{Indent(record)}{writer.Key(fact.Name)}: {value}"));
        return true;
    }

    /// <summary>The text with all that was put into it.</summary>
    public string Text()
    {
        var text = new StringBuilder(Content);
        foreach (var (place, _, written) in _edits.OrderByDescending(edit => edit.Place.Start).ThenByDescending(edit => edit.Order))
            text.Remove(place.Start, place.Length).Insert(place.Start, written);
        return text.ToString();
    }

    /// <summary>In place of nothing, or beside what is there.</summary>
    private bool Join(MappingEntry there, FactDeclaration fact, string value)
    {
        if (there.Value is ScalarNode { Text: var text } && (((ScalarNode)there.Value).IsNull || Facts.Batches.FactValueReader.SaysUnknown(text)))
        {
            _edits.Add(there.Value.Location.Span.Length == 0 ? (new Span(ColonAfter(there.Key), 0), fact.Field.Slot, $" {value}") : (there.Value.Location.Span, fact.Field.Slot, value));
            return true;
        }

        var span = there.Value.Location.Span;
        var written = Content.Substring(span.Start, span.Length);
        if (fact.IsTable || written.Contains('\n', StringComparison.Ordinal)) return false;
        switch (there.Value)
        {
            case SequenceNode { Items: [MappingNode, ..] } when written.EndsWith(']'):
                _edits.Add((new Span(span.End - 1, 0), fact.Field.Slot, $", {value}"));
                return true;
            case MappingNode when written.StartsWith('{'):
                _edits.Add((span, fact.Field.Slot, $"[{written}, {value}]"));
                return true;
            case ScalarNode or SequenceNode:
                _edits.Add((span, fact.Field.Slot, $"[{writer.Plainly(written)}, {value}]"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The entry behind which a fact belongs: the last of those that the dictionary declares before it, else the last of all.</summary>
    private static MappingEntry Before(MappingNode record, FactRecord declared, FactDeclaration fact) =>
        record.Entries.Where(entry => declared.Find(entry.Key.Text) is { } other && other.Field.Slot < fact.Field.Slot).MaxBy(entry => declared.Find(entry.Key.Text)!.Field.Slot)
            ?? record.Entries[^1];

    private bool IsFlow(MappingNode record) => record.Location.Span.Start < Content.Length && Content[record.Location.Span.Start] == '{';

    private string NewLine => Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string Indent(MappingNode record) => new(' ', record.Entries[0].Key.Location.Position.Column - 1);

    private int ColonAfter(ScalarNode key)
    {
        var colon = Content.IndexOf(':', key.Location.Span.End);
        return colon < 0 ? Content.Length : colon + 1;
    }

    private int EndOf(MappingEntry entry) => entry.Value.Location.Span.Length == 0 ? ColonAfter(entry.Key) : EndOf(entry.Value);

    private int EndOf(DocumentNode node) => node switch
    {
        MappingNode { Entries: [.., var last] } map when !IsFlow(map) => EndOf(last),
        SequenceNode { Items: [.., var last] } list when Content[list.Location.Span.Start] != '[' => EndOf(last),
        _ => node.Location.Span.End,
    };

    private int LineEnd(int from)
    {
        var end = Content.AsSpan(Math.Min(from, Content.Length)).IndexOfAny('\r', '\n');
        return end < 0 ? Content.Length : from + end;
    }
}
