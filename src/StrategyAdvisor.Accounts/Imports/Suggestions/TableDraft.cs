using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Suggestions;

/// <summary>Drafts what one file holds: as the known table most like it, and by the names and labels of facts.</summary>
internal sealed class TableDraft(ExportFile file, ImmutableArray<ImportMapping> known, FactDictionary dictionary)
{
    private const string Unmatched = "not matched; map it to a fact, or say why it is left out";

    private readonly HeaderMatch _match = new(file);

    private readonly HashSet<string> _leftOut =
        [.. known.SelectMany(mapping => mapping.NotUsed.Concat(mapping.Tables.SelectMany(table => table.NotUsed))).Select(column => HeaderMatch.Fold(column.Name))];

    /// <param name="names">The names of tables drafted so far; the new one is added.</param>
    public TableMapping Write(HashSet<string> names)
    {
        var (mapping, model) = known.SelectMany(mapping => mapping.Tables.Select(table => (mapping, table))).MaxBy(item => Likeness(item.table));
        var readings = model is null || Likeness(model) == 0 ? [] : model.Readings.Select(Restrict).OfType<RowReading>().ToImmutableArray();
        if (readings.IsEmpty && ByName() is { } byName) readings = [byName];
        readings = [.. readings.Select(AddByName)];
        var used = readings.SelectMany(reading => reading.Columns).SelectMany(choice => choice.Names).ToHashSet(StringComparer.Ordinal);
        var reasons = (mapping?.NotUsed ?? []).Concat(model?.NotUsed ?? []).ToLookup(column => HeaderMatch.Fold(column.Name), column => column.Because, StringComparer.Ordinal);
        ImmutableArray<UnusedColumn> unused =
        [
            .. file.Headers.Where(header => header.Length > 0 && !used.Contains(header)).Distinct(StringComparer.Ordinal)
                .Select(header => new UnusedColumn(header, reasons[HeaderMatch.Fold(header)].FirstOrDefault() ?? Unmatched)),
        ];
        return new TableMapping(NameFor(readings.IsEmpty ? null : model?.Name, names), KnownBy(model, readings), readings, unused, readings.IsEmpty ? "nothing in it matches a fact; say what it holds" : null);
    }

    private int Likeness(TableMapping table) =>
        table.Readings.SelectMany(reading => reading.Columns).Concat(table.KnownBy).Select(_match.Find).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static string NameFor(string? model, HashSet<string> names)
    {
        var name = model ?? "table";
        for (var number = 2; !names.Add(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"{model ?? "table"} {number}");
        return name;
    }

    private ImmutableArray<ColumnChoice> KnownBy(TableMapping? model, ImmutableArray<RowReading> readings)
    {
        var columns = (model?.KnownBy ?? []).Select(_match.Find).OfType<string>()
            .Concat(readings.Where(reading => reading.Creates).SelectMany(reading => reading.Facts).Where(fact => fact.Fact.Required).SelectMany(fact => fact.Cells.Columns).SelectMany(choice => choice.Names))
            .Concat(file.Headers.Where(header => header.Length > 0).Take(readings.IsEmpty ? 1 : 0));
        return [.. columns.Distinct(StringComparer.Ordinal).Select(header => new ColumnChoice([header]))];
    }

    /// <summary>A reading with the columns that the file has; null where too few are left to read anything.</summary>
    private RowReading? Restrict(RowReading reading)
    {
        var facts = reading.Facts.Select(Restrict).OfType<FactMapping>().ToImmutableArray();
        var record = reading.List?.Entries ?? dictionary.Account;
        if (facts.IsEmpty || (reading.Creates && record.Facts.Any(fact => fact.Required && !facts.Any(mapped => ReferenceEquals(mapped.Fact, fact))))) return null;
        ImmutableArray<RowLink> links = [.. from link in reading.BelongsTo let own = _match.Find(link.Own) where own is not null select link with { Own = own }];
        if (links.IsEmpty && !reading.BelongsTo.IsEmpty) return null;
        return reading with
        {
            Facts = facts,
            BelongsTo = [.. links.DistinctBy(link => link.Own, StringComparer.Ordinal)],
            Where = [.. reading.Where.Select(condition => (condition, Column: Choice(condition.Column))).Where(item => item.Column is not null).Select(item => item.condition with { Column = item.Column! })],
            Keep = [.. reading.Keep.Select(preference => (preference, Column: Choice(preference.Column))).Where(item => item.Column is not null).Select(item => item.preference with { Column = item.Column! })],
            On = reading.On is { } on ? Choice(on) : null,
            CalledBy = reading.CalledBy is { } name ? Choice(name) : null,
        };
    }

    private FactMapping? Restrict(FactMapping fact)
    {
        var column = fact.Cells.Column is { } choice ? Choice(choice) : null;
        ImmutableArray<ColumnChoice> join = column is null ? [.. fact.Cells.Join.Select(Choice).OfType<ColumnChoice>().DistinctBy(choice => choice.Names[0], StringComparer.Ordinal)] : [];
        var cells = new CellChoice(column, join);
        return cells.IsEmpty ? null : fact with { Cells = cells };
    }

    private ColumnChoice? Choice(ColumnChoice choice) => _match.Find(choice) is { } header ? new ColumnChoice([header]) : null;

    /// <summary>The facts whose own names or labels are headers, where no known table is like the file: those of accounts.</summary>
    private RowReading? ByName()
    {
        var facts = Named(dictionary.Account, []);
        return dictionary.Account.Facts.Any(fact => fact.Required && !facts.Any(mapped => ReferenceEquals(mapped.Fact, fact))) ? null : new RowReading(null, true, [], [], [], null, null, null, facts);
    }

    private RowReading AddByName(RowReading reading) =>
        reading.Creates ? reading with { Facts = [.. reading.Facts, .. Named(reading.List?.Entries ?? dictionary.Account, reading.Facts)] } : reading;

    private ImmutableArray<FactMapping> Named(FactRecord record, ImmutableArray<FactMapping> mapped)
    {
        var taken = mapped.SelectMany(fact => fact.Cells.Columns).SelectMany(choice => choice.Names).ToHashSet(StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<FactMapping>();
        foreach (var fact in record.Facts.Where(fact => !fact.IsTable && !mapped.Any(other => ReferenceEquals(other.Fact, fact))))
        {
            if (Header(fact) is { } header && taken.Add(header)) facts.Add(new FactMapping(fact, new CellChoice(new ColumnChoice([header]), []), null, null, null, null, null));
        }

        return facts.ToImmutable();
    }

    // Exactly only: a name that merely looks alike would put a wrong fact into an account. What known mappings leave out stays out.
    private string? Header(FactDeclaration fact) =>
        fact.Labels.Values.Prepend(fact.Name).Where(name => !_leftOut.Contains(HeaderMatch.Fold(name))).SelectMany(_match.Alike).FirstOrDefault();
}
