using StrategyAdvisor.Accounts.Imports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Imports.Results;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tests.Imports;

/// <summary>Exports of an invented system, and a mapping that knows every trick; a test writes the files and looks at the tables.</summary>
internal sealed class ImportBench : IDisposable
{
    public const string Mapping = """
        import: invented
        source: CRM
        empty: ["#N/A"]
        dates: [year-month-day, month/day/year]
        patterns:
          ranks:
            - {when: '\bassistant\b', value: unknown}
            - {when: '\b(chief|head)\b', value: high}
            - {when: '\bclerk\b', value: low}
        not used:
          Checksum: belongs to the export
        tables:
          - table: firms
            known by: [Firm Id, [Firm, Empresa]]
            read:
              - gives: accounts
                where: {Deleted: ["", "0"]}
                on: Changed
                facts:
                  - {fact: id, column: Firm Id}
                  - {fact: name, column: [Firm, Empresa]}
                  - {fact: history, column: Notes}
                  - {fact: annual revenue, column: Sales}
                  - {fact: satisfaction, column: Score}
                  - {fact: reference, column: Quoted, values: {"1": yes, "": no}}
                  - {fact: influence, column: Address, part: pull}
                  - {fact: problems, column: Problems}
            not used:
              Phone: no fact
          - table: people
            known by: [Person]
            read:
              - gives: contacts
                belongs to: {Firm Key: Firm Id, Company: [Firm, Empresa]}
                facts:
                  - {fact: name, column: Person}
                  - {fact: level, column: Title, patterns: ranks, status: assumed}
                  - {fact: roles, column: Part, values: {Fan: champion, Works with it: user}}
          - table: deals
            known by: [Deal, Stage]
            read:
              - adds to: accounts
                belongs to: {Firm Key: Firm Id, Company: [Firm, Empresa]}
                where: {Stage: Won}
                keep: {latest: Closed, largest: Amount}
                called by: Deal
                facts:
                  - {fact: last order, column: Closed}
          - table: calls
            known by: [Caller]
            read:
              - adds to: contacts
                belongs to: {Caller: {fact: name}}
                facts:
                  - {fact: last contact, column: Day}
          - table: mails
            known by: [Subject]
            because: nobody reads them
        """;

    private readonly AccountFolder _exports = new();
    private readonly List<string> _files = [];

    public DiagnosticList Diagnostics { get; } = new();

    /// <summary>The mistakes, one a line, paths from the folder on.</summary>
    public string Mistakes => Shown(string.Join('\n', Diagnostics.Sorted()));

    public ImportBench With(string name, string content)
    {
        _exports.With(name, content);
        if (name.EndsWith(".csv", StringComparison.Ordinal)) _files.Add(Path.Combine(_exports.Path, name));
        return this;
    }

    public ImportMapping? ReadMapping(string? mapping = null)
    {
        With("mapping.yaml", mapping ?? Mapping);
        return ImportMappingReader.Read(Path.Combine(_exports.Path, "mapping.yaml"), "mapping.yaml", null, AccountFolder.Dictionary, Diagnostics);
    }

    public ImportResult? Import(bool backwards = false)
    {
        var mapping = ReadMapping() ?? throw new InvalidOperationException(Mistakes);
        return ExportImporter.Import(backwards ? Enumerable.Reverse(_files) : _files, mapping, AccountFolder.Dictionary, Diagnostics);
    }

    /// <summary>What was not used, a line each: place, part, cells, message.</summary>
    public string Unused(ImportResult import) =>
        Shown(string.Join('\n', import.Unused.Select(part => $"{part.Reason.Location} {part.Part} {part.Cells} {part.Reason.Message}")));

    /// <summary>The accounts that come out when the tables are read again.</summary>
    public static string ReadBack(ImportResult import)
    {
        using var folder = new AccountFolder();
        foreach (var (name, content) in import.Tables) folder.With(name, content);
        var text = PortfolioText.Of(folder.Read());
        Assert.Empty(folder.Mistakes);
        return text;
    }

    public void Dispose() => _exports.Dispose();

    private string Shown(string text) => text.Replace($"{_exports.Path}/", "", StringComparison.Ordinal);
}
