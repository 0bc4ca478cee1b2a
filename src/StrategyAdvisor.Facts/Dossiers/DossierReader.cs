using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dossiers;

/// <summary>Reads the facts of an account, or of an entry of one of its lists, from keys and values. All mistakes are told, not only the first.</summary>
/// <remarks>A value is written plainly, as <c>{value: ..., source: ..., on: ..., status: ...}</c>, or as a list of such where sources disagree;
/// source, on and status beside the facts of a record hold for those that name none themselves.</remarks>
public sealed class DossierReader(DiagnosticList diagnostics)
{
    private readonly DossierValueReader _values = new(diagnostics);

    /// <summary>Reads a whole record, which must have its required facts.</summary>
    /// <param name="facts">A mapping; anything else is a mistake.</param>
    public RecordDraft Read(DocumentNode facts, FactRecord record)
    {
        var draft = new RecordDraft(record);
        if (facts is not MappingNode mapping)
        {
            diagnostics.Add(DossierDiagnostics.FactsExpected.At(facts.Location));
            return draft;
        }

        Override(draft, mapping);
        foreach (var fact in record.Facts.Where(fact => fact.Required && !draft.Knows(fact) && !IsGiven(mapping, fact)))
            diagnostics.Add(DossierDiagnostics.RequiredMissing.At(mapping.Location, fact.Name, record.Type.Name));
        return draft;
    }

    /// <summary>Reads facts into a draft, each in place of what the draft said of it; facts that are not mentioned stay.</summary>
    public void Override(RecordDraft draft, MappingNode facts)
    {
        var note = ReadNote(facts, draft.Record);
        var seen = new Dictionary<FactDeclaration, ScalarNode>(ReferenceEqualityComparer.Instance);
        foreach (var (key, value) in facts.Entries)
        {
            if (draft.Record.Find(key.Text) is not { } fact) ReportUnknown(key, draft.Record);
            else if (seen.TryAdd(fact, key)) ReadFact(draft, fact, value, note);
            else diagnostics.Add(DossierDiagnostics.FactTwice.At(key.Location, key.Text, fact.Name, LineOf(seen[fact])));
        }
    }

    private void ReadFact(RecordDraft draft, FactDeclaration fact, DocumentNode value, SourceNote note)
    {
        draft.Set(fact, null);
        if (!fact.IsTable) _values.Read(draft, fact, value, note);
        else if (value is ScalarNode word) ReadListWord(draft, fact, word);
        else if (value is SequenceNode list) draft.SetEntries(fact, [.. list.Items.Select(item => ReadEntry(item, fact))]);
        else diagnostics.Add(DossierDiagnostics.ListExpected.At(value.Location, fact.Name));
    }

    private void ReadListWord(RecordDraft draft, FactDeclaration list, ScalarNode word)
    {
        if (word.IsNull) return;
        var reading = FactValueReader.Read(list, word.Text, quoted: false);
        if (reading.Mistake is not null) diagnostics.Add(reading.Mistake.At(word.Location));
        else if (reading.Value is not null) draft.SetEntries(list, []);
    }

    private RecordDraft ReadEntry(DocumentNode item, FactDeclaration list)
    {
        if (item is MappingNode) return Read(item, list.Entries!);
        diagnostics.Add(DossierDiagnostics.EntryExpected.At(item.Location, list.Name));
        return new RecordDraft(list.Entries!);
    }

    private SourceNote ReadNote(MappingNode facts, FactRecord record)
    {
        var note = SourceNote.Nothing;
        foreach (var (key, value) in facts.Entries.Where(entry => IsNote(entry.Key.Text, record))) note = _values.ReadNote(note, key, value);
        return note;
    }

    private void ReportUnknown(ScalarNode key, FactRecord record)
    {
        if (IsNote(key.Text, record)) return;
        var suggestion = Suggestion.For(key.Text, record.Facts.Select(fact => fact.Name));
        diagnostics.Add(DossierDiagnostics.UnknownFact.At(key.Location, key.Text).Suggesting(suggestion));
    }

    private static bool IsNote(string key, FactRecord record) => SourceNote.IsKey(key) && record.Find(key) is null;

    // A required fact with a mistaken value has its own diagnostic already; one that is left blank has none.
    private static bool IsGiven(MappingNode facts, FactDeclaration fact) =>
        facts.Entries.Any(entry => FactRecord.Spelling(entry.Key.Text) == FactRecord.Spelling(fact.Name)
            && !(entry.Value is ScalarNode scalar && (scalar.IsNull || FactValueReader.SaysUnknown(scalar.Text))));

    private static string LineOf(ScalarNode node) => node.Location.Position.Line.ToString(CultureInfo.InvariantCulture);
}
