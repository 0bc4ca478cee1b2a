using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>Goes through the readings of all files: accounts first, then the entries of lists, then what adds to either.</summary>
internal sealed class RecordGathering(FactDictionary dictionary, ImportMapping mapping, IReadOnlyList<ExportFile> files)
{
    private readonly RowLookUps _lookUps = new(files);
    private readonly HashSet<FactDeclaration> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactDeclaration, List<ImportedRecord>> _entries = new(ReferenceEqualityComparer.Instance);

    /// <summary>The accounts, in the order of their files.</summary>
    public List<ImportedRecord> Accounts { get; } = [];

    /// <summary>The lists of which a file was given, even one without rows.</summary>
    public IReadOnlySet<FactDeclaration> Lists => _lists;

    public void Gather()
    {
        ReadAccounts();
        var links = new RowLinks(Accounts, "accounts");
        foreach (var (file, reading) in Readings(reading => reading is { Creates: true, List: not null })) ReadEntries(file, reading, links);
        foreach (var group in Readings(reading => !reading.Creates).GroupBy(item => item.Reading))
        {
            var target = group.Key.List is { } list ? new RowLinks(_entries.GetValueOrDefault(list) ?? [], list.Name) : links;
            AddFacts([.. group.Select(item => item.File)], group.Key, target);
        }
    }

    private IEnumerable<(ExportFile File, RowReading Reading)> Readings(Func<RowReading, bool> wanted) =>
        from file in files
        from reading in file.Table?.Readings ?? []
        where wanted(reading)
        select (file, reading);

    private void ReadAccounts()
    {
        var id = dictionary.Account.Find("id")!;
        var records = new List<(ImportedRecord Record, RowFacts Facts)>();
        foreach (var (file, reading) in Readings(reading => reading is { Creates: true, List: null }))
        {
            foreach (var row in RowSelection.Read(file, reading))
            {
                if (Create(row, reading, dictionary.Account) is { } made) records.Add(made);
            }
        }

        foreach (var group in records.GroupBy(made => made.Facts.ValueOf(id)!, StringComparer.Ordinal).Select(group => group.ToList()))
        {
            if (group.Count == 1) Take(group[0].Record, group[0].Facts, Accounts);
            else RefuseTwins(group, id);
        }
    }

    private static void RefuseTwins(List<(ImportedRecord Record, RowFacts Facts)> twins, FactDeclaration id)
    {
        foreach (var (record, facts) in twins)
        {
            var other = twins.Find(twin => twin.Record != record).Record.Origin.Start;
            record.Origin.PassOver(ImportDiagnostics.IdTwice.At(record.Origin.Start, facts.ValueOf(id)!, other.ToString()));
        }
    }

    private void ReadEntries(ExportFile file, RowReading reading, RowLinks links)
    {
        var list = reading.List!;
        _lists.Add(list);
        if (!_entries.TryGetValue(list, out var entries)) _entries.Add(list, entries = []);
        if (links.LinkOf(file, reading) is not { } link) return;
        foreach (var row in RowSelection.Read(file, reading))
        {
            if (links.Find(row, link) is not { } account || Create(row, reading, list.Entries!) is not { } made) continue;
            Take(made.Record, made.Facts, entries);
            account.AddEntry(list, made.Record);
            links.Use(row, account, link);
        }
    }

    private (ImportedRecord Record, RowFacts Facts)? Create(ExportRow row, RowReading reading, FactRecord record)
    {
        var facts = RowFacts.Read(row, reading, mapping, _lookUps);
        if (record.Facts.FirstOrDefault(fact => fact.Required && facts.ValueOf(fact) is null) is not { } missing)
            return (new ImportedRecord(record, row, facts.Note), facts);
        row.PassOver(facts.ReasonOf(missing) ?? ImportDiagnostics.RequiredMissing.At(row.Start, missing.Name));
        return null;
    }

    private static void Take(ImportedRecord record, RowFacts facts, List<ImportedRecord> records)
    {
        facts.Give(record);
        records.Add(record);
    }

    private void AddFacts(ImmutableArray<ExportFile> sources, RowReading reading, RowLinks links)
    {
        var candidates = new List<(ImportedRecord Target, ExportRow Row, FileLink Link)>();
        foreach (var file in sources)
        {
            if (links.LinkOf(file, reading) is not { } link) continue;
            foreach (var row in RowSelection.Read(file, reading))
            {
                if (links.Find(row, link) is { } target) candidates.Add((target, row, link));
            }
        }

        foreach (var group in candidates.GroupBy(candidate => candidate.Target)) Add(group, reading, links);
    }

    private void Add(IGrouping<ImportedRecord, (ImportedRecord Target, ExportRow Row, FileLink Link)> rows, RowReading reading, RowLinks links)
    {
        var ordered = RowSelection.Order(rows, item => item.Row, reading.Keep, mapping);
        var (target, best, link) = ordered[0];
        var facts = RowFacts.Read(best, reading, mapping, _lookUps);
        if (facts.Values.Count == 0) best.PassOver(facts.FirstReason ?? ImportDiagnostics.NothingSaid.At(best.Start));
        else links.Use(best, target, link);
        if (facts.Values.Count > 0) facts.Give(target);
        var kind = reading.Keep.IsEmpty ? ImportDiagnostics.SecondRow : ImportDiagnostics.RowNotKept;
        foreach (var (_, row, _) in ordered.Skip(1)) row.PassOver(kind.At(row.Start, best.Start.ToString()));
    }
}
