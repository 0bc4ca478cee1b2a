using DuckDB.NET.Data;
using NodaTime;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Portfolio.Tests.Formats;

/// <summary>What a review writes in Parquet, another program reads: DuckDB, which had no part in writing it.</summary>
public sealed class ParquetFormatTests
{
    // Groups have 16,384 rows.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(63)]
    [InlineData(2_049)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(40_000)]
    public void Every_cell_reads_as_it_was_written(int rows)
    {
        var block = InventedBlocks.Of(Columns, rows, seed: rows);
        Assert.Equal(InventedBlocks.CellsOf(block), Read(Written([block])));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(2_048)]
    [InlineData(30_000)]
    public void In_however_many_blocks_rows_come_the_bytes_are_the_same(int piece)
    {
        var block = InventedBlocks.Of(Columns, 40_000, seed: 5);
        Assert.Equal(Written([block]), Written(InventedBlocks.Cut(block, piece)));
    }

    [Fact]
    public void Where_accounts_cannot_be_read_nothing_is_written()
    {
        using var stream = new MemoryStream();
        Assert.Throws<InvalidOperationException>(() => new ParquetFormat(Terms).Write(Failing(), () => null, stream));
        Assert.Equal(0, stream.Length);
    }

    private const string Rules = """
        pack: mini
        version: 1.0.0
        languages: [en]
        groups:
          - {group: all, title: {en: All}}
        facts:
          - {fact: id, type: text, label: {en: X}, ask: never, required: true}
          - {fact: score, type: number, label: {en: X}, question: {en: How much?}}
        decisions:
        DECISIONS
        rules:
        RULES
        """;

    private static ReviewTerms Terms { get; } = new(Load(), new LocalDate(2026, 6, 30), "en", "EUR");

    private static VerdictColumns Columns { get; } = new(Terms);

    private static CompiledPack Load()
    {
        var decisions = Enumerable.Range(0, 4).Select(number => $"  - {{decision: d{number}, title: {{en: D}}, value: score > {number}}}");
        var rules = Enumerable.Range(0, 6).Select(number => $"  - {{rule: r{number}, group: all, title: {{en: T}}, when: score > {number}, severity: high, warning: {{en: W}}}}");
        var text = Rules.Replace("DECISIONS", string.Join('\n', decisions), StringComparison.Ordinal).Replace("RULES", string.Join('\n', rules), StringComparison.Ordinal);
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([new SourceText("pack.yaml", text)]), "pack", diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return pack!;
    }

    private static IEnumerable<object> Failing()
    {
        yield return InventedBlocks.Of(Columns, 100, seed: 1);
        throw new InvalidOperationException("lost");
    }

    private static byte[] Written(IEnumerable<VerdictBlock> blocks)
    {
        using var stream = new MemoryStream();
        new ParquetFormat(Terms).Write(blocks, () => null, stream);
        return stream.ToArray();
    }

    private static List<string> Read(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            using var duck = new DuckDBConnection("DataSource=:memory:");
            duck.Open();
            using var query = duck.CreateCommand();
            query.CommandText = $"FROM read_parquet('{path}')";
            using var rows = query.ExecuteReader();
            Assert.Equal(string.Join('|', Columns.Names), string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)));
            var cells = new List<string>();
            while (rows.Read()) cells.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "-" : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))));
            return cells;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
