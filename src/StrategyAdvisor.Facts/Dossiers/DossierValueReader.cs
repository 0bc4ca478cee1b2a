using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dossiers;

/// <summary>Reads the value of one fact that is no list of records, with where it comes from.</summary>
internal sealed class DossierValueReader(DiagnosticList diagnostics)
{
    private const string ValueKey = "value";

    /// <param name="note">What the record says of the source of all its facts.</param>
    public void Read(RecordDraft draft, FactDeclaration fact, DocumentNode node, SourceNote note)
    {
        if (node is MappingNode observed) Observe(draft, fact, observed, note);
        else if (node is SequenceNode { Items: [MappingNode, ..] } sources) ObserveAll(draft, fact, sources, note);
        else Take(draft, fact, node, note);
    }

    /// <summary>The note with one key of it read.</summary>
    public SourceNote ReadNote(SourceNote note, ScalarNode key, DocumentNode value)
    {
        if (value is not ScalarNode scalar)
        {
            diagnostics.Add(DossierDiagnostics.SingleValueExpected.At(value.Location, key.Text));
            return note;
        }

        if (scalar.IsNull) return note;
        var filled = note.With(key.Text, scalar.Text, out var mistake);
        if (mistake is not null) diagnostics.Add(mistake.At(scalar.Location));
        return filled;
    }

    private void ObserveAll(RecordDraft draft, FactDeclaration fact, SequenceNode sources, SourceNote note)
    {
        foreach (var source in sources.Items)
        {
            if (source is MappingNode observed) Observe(draft, fact, observed, note);
            else diagnostics.Add(DossierDiagnostics.SingleValueExpected.At(source.Location, fact.Name));
        }
    }

    private void Observe(RecordDraft draft, FactDeclaration fact, MappingNode observed, SourceNote recordNote)
    {
        var note = SourceNote.Nothing;
        DocumentNode? value = null;
        foreach (var (key, node) in observed.Entries)
        {
            if (FactRecord.Spelling(key.Text) == ValueKey) value = node;
            else if (SourceNote.IsKey(key.Text)) note = ReadNote(note, key, node);
            else diagnostics.Add(DossierDiagnostics.UnknownNote.At(key.Location, key.Text).Suggesting(Suggestion.For(key.Text, SourceNote.Keys.Add(ValueKey))));
        }

        if (value is null) diagnostics.Add(DossierDiagnostics.ValueMissing.At(observed.Location, fact.Name));
        else Take(draft, fact, value, note.IsEmpty ? recordNote : note);
    }

    private void Take(RecordDraft draft, FactDeclaration fact, DocumentNode node, SourceNote note)
    {
        if (ReadValue(fact, node) is not { } value) return;
        if (note.IsEmpty && !draft.Knows(fact)) draft.Set(fact, value);
        else draft.Observe(fact, note.Observe(fact, value, node.Location));
    }

    private FactValue? ReadValue(FactDeclaration fact, DocumentNode node)
    {
        if (node is ScalarNode scalar) return ReadScalar(fact, scalar, fact);
        if (node is SequenceNode items && fact.Kind == FactKind.Texts) return ReadItems(fact, items);
        diagnostics.Add(DossierDiagnostics.SingleValueExpected.At(node.Location, fact.Name));
        return null;
    }

    private FactValue ReadItems(FactDeclaration list, SequenceNode items)
    {
        var item = list.Entries!.Facts[0];
        return FactValue.OfItems(items.Items.Select(node => node is ScalarNode scalar ? ReadScalar(item, scalar, list) : Refuse(node, list)));
    }

    private FactValue? Refuse(DocumentNode item, FactDeclaration list)
    {
        diagnostics.Add(DossierDiagnostics.SingleValueExpected.At(item.Location, list.Name));
        return null;
    }

    /// <param name="named">The fact that a diagnostic names: an item's list, else the fact itself.</param>
    private FactValue? ReadScalar(FactDeclaration fact, ScalarNode scalar, FactDeclaration named)
    {
        if (scalar.IsNull) return null;
        var reading = FactValueReader.Read(fact, scalar.Text, quoted: scalar.Style != ScalarStyle.Plain);
        if (reading.Mistake is null) return reading.Value;
        var mistake = ReferenceEquals(fact, named) ? reading.Mistake : FactValueReader.ItemMistake(named, reading.Mistake).Mistake!;
        diagnostics.Add(mistake.At(scalar.Location));
        return null;
    }
}
