using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads one item under <c>read</c>.</summary>
/// <param name="tables">The names of all tables of the mapping.</param>
internal sealed class RowReadingReader(FactDictionary dictionary, ImmutableDictionary<string, ImmutableArray<ValuePattern>> patterns, ImmutableArray<string> tables)
{
    private const string Gives = "gives";
    private const string AddsTo = "adds to";
    private const string BelongsTo = "belongs to";
    private const string Keep = "keep";

    /// <summary>The words for what is noted of a value.</summary>
    public static readonly ImmutableArray<(string Word, ObservationStatus Meaning)> Statuses =
        [("confirmed", ObservationStatus.Confirmed), ("assumed", ObservationStatus.Assumed)];

    public RowReading? Read(DocumentNode node, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(node, "what is read", diagnostics) is not { } reader) return null;
        var (creates, target) = (reader.OptionalScalar(Gives), reader.OptionalScalar(AddsTo));
        var isKnown = TryFindList(creates ?? target, diagnostics, out var list);
        var links = ReadLinks(reader, creates is null && list is not null ? list.Entries! : dictionary.Account);
        var where = ReadConditions(reader);
        var keep = ReadKeep(reader);
        var on = ColumnReader.Choice(reader, "on");
        var calledBy = ColumnReader.Choice(reader, "called by");
        var status = reader.Choice("status", Statuses);
        var record = list?.Entries ?? dictionary.Account;
        var facts = new FactMappingReader(record, list?.Name ?? TableMappingReader.Accounts, patterns, tables).ReadAll(reader);
        reader.RefuseOtherKeys();
        if ((creates is null) == (target is null)) diagnostics.Add(MappingDiagnostics.GivesOrAdds.At(reader.Location, TableMappingReader.Accounts));
        if (!isKnown) return null;
        CheckLinks(reader, creates is not null && list is null, links, list);
        if (creates is not null) CheckNew(reader, record, facts, keep, list);
        return new RowReading(list, creates is not null, links, where, keep, on, calledBy, status, facts);
    }

    private bool TryFindList(ScalarNode? target, DiagnosticList diagnostics, out FactDeclaration? list)
    {
        list = null;
        if (target is null) return false;
        if (target.Text == TableMappingReader.Accounts) return true;
        if (dictionary.Account.Find(target.Text) is { IsTable: true } found)
        {
            list = found;
            return true;
        }

        var known = dictionary.Account.Facts.Where(fact => fact.IsTable).Select(fact => fact.Name).Prepend(TableMappingReader.Accounts).ToList();
        var mistake = MappingDiagnostics.UnknownTarget.At(target.Location, target.Text, TableMappingReader.Accounts, string.Join(", ", known));
        diagnostics.Add(mistake.Suggesting(Suggestion.For(target.Text, known)));
        return false;
    }

    private static void CheckLinks(MappingReader reader, bool givesAccounts, ImmutableArray<RowLink> links, FactDeclaration? list)
    {
        if (givesAccounts && reader.Find(BelongsTo) is { } needless) reader.Diagnostics.Add(MappingDiagnostics.LinkUnneeded.At(needless.Location));
        if (!givesAccounts && links.IsEmpty && reader.Find(BelongsTo) is null)
            reader.Diagnostics.Add(MappingDiagnostics.LinkMissing.At(reader.Location, list is null || reader.Find(Gives) is not null ? TableMappingReader.Accounts : list.Name));
    }

    private static void CheckNew(MappingReader reader, FactRecord record, ImmutableArray<FactMapping> facts, ImmutableArray<RowPreference> keep, FactDeclaration? list)
    {
        if (!keep.IsEmpty) reader.Diagnostics.Add(MappingDiagnostics.KeepUnneeded.At(reader.Find(Keep)!.Location));
        foreach (var fact in record.Facts.Where(fact => fact.Required && !facts.Any(mapped => ReferenceEquals(mapped.Fact, fact))))
            reader.Diagnostics.Add(MappingDiagnostics.RequiredUnmapped.At(reader.Location, list?.Name ?? TableMappingReader.Accounts, fact.Name));
    }

    // To a column, or to a fact: `{From: {fact: name}}`.
    private static ImmutableArray<RowLink> ReadLinks(MappingReader reader, FactRecord target)
    {
        var links = ImmutableArray.CreateBuilder<RowLink>();
        foreach (var (own, other) in reader.Entries(BelongsTo))
        {
            if (other is MappingNode map) AddFactLink(links, own.Text.Trim(), new MappingReader(map, "a link", reader.Diagnostics), target);
            else if (ColumnReader.Choice(other, own.Text, reader) is { } column) links.Add(new RowLink(own.Text.Trim(), column));
        }

        return links.ToImmutable();
    }

    private static void AddFactLink(ImmutableArray<RowLink>.Builder links, string own, MappingReader link, FactRecord target)
    {
        var name = link.RequiredScalar("fact");
        link.RefuseOtherKeys();
        if (name is null) return;
        if (target.Find(name.Text) is { IsTable: false } fact) links.Add(new RowLink(own, new ColumnChoice([fact.Name]), fact));
        else link.Diagnostics.Add(MappingDiagnostics.UnknownFact.At(name.Location, name.Text, target.Type.Name).Suggesting(Suggestion.For(name.Text, target.Facts.Select(known => known.Name))));
    }

    private static ImmutableArray<RowCondition> ReadConditions(MappingReader reader)
    {
        var conditions = ImmutableArray.CreateBuilder<RowCondition>();
        foreach (var (column, allowed) in reader.Entries("where"))
        {
            ImmutableArray<DocumentNode> items = allowed is SequenceNode sequence ? sequence.Items : [allowed];
            foreach (var item in items.Where(item => item is not ScalarNode)) reader.Diagnostics.Add(ReadingDiagnostics.ExpectedText.At(item.Location, column.Text));
            var texts = items.OfType<ScalarNode>().Select(item => item.Text.Trim()).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
            conditions.Add(new RowCondition(new ColumnChoice([column.Text.Trim()]), texts));
        }

        return conditions.ToImmutable();
    }

    private static ImmutableArray<RowPreference> ReadKeep(MappingReader reader)
    {
        if (reader.Mapping(Keep) is not { } keep) return [];
        var preferences = ImmutableArray.CreateBuilder<(int Place, RowPreference Preference)>();
        foreach (var (word, order) in (ReadOnlySpan<(string, PreferenceOrder)>)
                 [("latest", PreferenceOrder.Latest), ("earliest", PreferenceOrder.Earliest), ("largest", PreferenceOrder.Largest), ("smallest", PreferenceOrder.Smallest)])
        {
            if (ColumnReader.Choice(keep, word) is { } column) preferences.Add((keep.Find(word)!.Location.Span.Start, new RowPreference(column, order)));
        }

        keep.RefuseOtherKeys();
        return [.. preferences.OrderBy(item => item.Place).Select(item => item.Preference)];
    }
}
