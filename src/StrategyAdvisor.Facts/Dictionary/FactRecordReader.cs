using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads the facts of one kind of record: of the account, or of an entry of a list.</summary>
internal sealed class FactRecordReader
{
    private readonly FactReader _facts;
    private readonly HashSet<string> _records = new(StringComparer.Ordinal);

    public FactRecordReader(ImmutableArray<string> languages)
    {
        _facts = new FactReader(languages, this);
    }

    /// <summary>The facts in the order of the items, which is the order of their columns. A fact that stands there twice is kept once.</summary>
    public ImmutableArray<FactDeclaration> ReadFacts(IEnumerable<DocumentNode> items, bool nested, DiagnosticList diagnostics)
    {
        var facts = ImmutableArray.CreateBuilder<FactDeclaration>();
        var spellings = new Dictionary<string, FactDeclaration>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (_facts.Read(item, facts.Count, nested, diagnostics) is not { } fact) continue;
            if (spellings.TryAdd(FactRecord.Spelling(fact.Name), fact)) facts.Add(fact);
            else RefuseDuplicate(fact, spellings[FactRecord.Spelling(fact.Name)], diagnostics);
        }

        return facts.ToImmutable();
    }

    /// <summary>A list of records.</summary>
    /// <param name="entry">What one of them is called.</param>
    public FactShape ReadEntries(MappingReader list, ScalarNode entry)
    {
        FactNames.Check(entry, list.Diagnostics);
        if (!_records.Add(entry.Text)) list.Diagnostics.Add(DictionaryDiagnostics.DuplicateRecord.At(entry.Location, entry.Text));
        var facts = ReadFacts(list.Sequence("facts"), nested: true, list.Diagnostics);
        if (list.Find("facts") is null or SequenceNode { Items.IsEmpty: true }) list.Diagnostics.Add(DictionaryDiagnostics.UnknownList.At(entry.Location, entry.Text));
        var type = new RecordType(entry.Text, [.. facts.Select(fact => fact.Field)], ReadNameField(list, facts));
        return new FactShape(FactKind.Entries, new ListType(type), Entries: new FactRecord(type, facts));
    }

    private static string? ReadNameField(MappingReader list, ImmutableArray<FactDeclaration> facts)
    {
        if (list.OptionalScalar("named by") is not { } named) return null;
        var texts = facts.Where(fact => fact.Kind == FactKind.Text).Select(fact => fact.Name).ToList();
        if (texts.Contains(named.Text, StringComparer.Ordinal)) return named.Text;
        list.Diagnostics.Add(DictionaryDiagnostics.NameFieldMissing.At(named.Location, named.Text).Suggesting(Suggestion.For(named.Text, texts)));
        return null;
    }

    private static void RefuseDuplicate(FactDeclaration second, FactDeclaration first, DiagnosticList diagnostics)
    {
        var line = first.Declared.Position.Line.ToString(CultureInfo.InvariantCulture);
        diagnostics.Add(DictionaryDiagnostics.DuplicateFact.At(second.Declared, second.Name, first.Name, line));
    }
}
