using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads a mapping file. All mistakes are found at once.</summary>
public sealed class ImportMappingReader
{
    /// <summary>The words for the forms of dates.</summary>
    public static readonly ImmutableArray<(string Word, DateForm Meaning)> DateForms =
    [
        ("year-month-day", DateForm.YearMonthDay),
        ("month/day/year", DateForm.MonthDayYear),
        ("day/month/year", DateForm.DayMonthYear),
        ("day.month.year", DateForm.DayMonthYearDotted),
    ];

    private readonly string _path;
    private readonly string? _shipped;
    private readonly FactDictionary _dictionary;
    private readonly DiagnosticList _diagnostics;

    private ImportMappingReader(string path, string? shipped, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        _path = path;
        _shipped = shipped;
        _dictionary = dictionary;
        _diagnostics = diagnostics;
    }

    /// <param name="path">Where the file is.</param>
    /// <param name="shownPath">Its name in diagnostics.</param>
    /// <param name="shipped">The folder of the mappings that come with the program, where shared patterns are that do not lie beside the file; null for none.</param>
    /// <param name="dictionary">Declares the facts that the mapping may name.</param>
    /// <returns>Null where the file has mistakes; the diagnostics say which.</returns>
    public static ImportMapping? Read(string path, string shownPath, string? shipped, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        if (DocumentFile.Load(path, shownPath, diagnostics) is not { } source || YamlReader.Read(source, diagnostics) is not { } document) return null;
        if (MappingReader.Of(document, "a mapping", diagnostics) is not { } file) return null;
        var mapping = new ImportMappingReader(path, shipped, dictionary, diagnostics).Read(file);
        return diagnostics.HasErrors ? null : mapping;
    }

    private ImportMapping Read(MappingReader file)
    {
        var system = file.RequiredText("import") ?? "";
        var origin = file.RequiredText("source") ?? system;
        var empty = file.Texts("empty").ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var dates = ReadDates(file);
        var comma = file.Choice("decimals", [("point", false), ("comma", true)]) ?? false;
        var own = PatternReader.ReadAll(file);
        var shared = file.OptionalScalar("patterns from");
        var patterns = ReadShared(shared).SetItems(own);
        var unused = TableMappingReader.ReadUnused(file);
        var tables = new TableMappingReader(_dictionary, patterns).ReadAll(file);
        file.RefuseOtherKeys();
        if (!tables.Any(table => table.Readings.Any(reading => reading is { Creates: true, List: null })))
            _diagnostics.Add(MappingDiagnostics.NoAccounts.At(file.Location, TableMappingReader.Accounts));
        ImmutableArray<PatternList> lists = [.. own.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => new PatternList(list.Key, list.Value))];
        return new ImportMapping(system, origin, empty, dates, comma, shared?.Text, lists, unused, tables);
    }

    // Several mappings share what titles tell: `patterns from: titles` is the file titles.patterns.yaml beside the mapping, or the one that comes with the program.
    private ImmutableDictionary<string, ImmutableArray<ValuePattern>> ReadShared(ScalarNode? name)
    {
        var none = ImmutableDictionary<string, ImmutableArray<ValuePattern>>.Empty;
        if (name is null) return none;
        if (!name.Text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            _diagnostics.Add(MappingDiagnostics.NotAName.At(name.Location, name.Text));
            return none;
        }

        var beside = Path.GetDirectoryName(_path) ?? "";
        var folder = _shipped is null || File.Exists(FileOf(beside, name.Text)) ? beside : _shipped;
        var (path, shown) = (FileOf(folder, name.Text), FileOf(folder, name.Text).Replace('\\', '/'));
        if (DocumentFile.Load(path, shown, _diagnostics) is not { } source || YamlReader.Read(source, _diagnostics) is not { } document) return none;
        if (MappingReader.Of(document, "a file of patterns", _diagnostics) is not { } shared) return none;
        var patterns = PatternReader.ReadAll(shared);
        shared.RefuseOtherKeys();
        return patterns;
    }

    private static string FileOf(string folder, string name) => Path.Combine(folder, $"{name}.patterns.yaml");

    private ImmutableArray<DateForm> ReadDates(MappingReader file)
    {
        var forms = ImmutableArray.CreateBuilder<DateForm>();
        foreach (var item in file.Scalars("dates"))
        {
            var index = DateForms.Select(form => form.Word).ToList().IndexOf(item.Text);
            if (index >= 0) forms.Add(DateForms[index].Meaning);
            else Refuse(item);
        }

        if (forms.Contains(DateForm.MonthDayYear) && forms.Contains(DateForm.DayMonthYear))
            _diagnostics.Add(MappingDiagnostics.DateAmbiguous.At(file.Find("dates")!.Location, DateForms[1].Word, DateForms[2].Word));
        return forms.Count == 0 ? [DateForm.YearMonthDay] : forms.ToImmutable();
    }

    private void Refuse(ScalarNode item)
    {
        var words = DateForms.Select(form => form.Word).ToList();
        var mistake = ReadingDiagnostics.NotOneOf.At(item.Location, "dates", item.Text, string.Join(", ", words));
        _diagnostics.Add(mistake.Suggesting(Suggestion.For(item.Text, words)));
    }
}
