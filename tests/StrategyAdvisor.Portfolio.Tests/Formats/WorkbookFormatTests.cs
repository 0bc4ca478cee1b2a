using MiniExcelLibs;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Formats;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Portfolio.Tests.Formats;

public sealed class WorkbookFormatTests
{
    private const string Rules = """
        pack: mini
        version: 1.0.0
        languages: [en, es]
        groups:
          - {group: all, title: {en: All, es: Todo}}
        facts:
          - {fact: id, type: text, label: {en: X, es: X}, ask: never, required: true}
        rules:
          - rule: always
            group: all
            title: {en: T, es: T}
            when: |
              id != ""
            severity: low
            warning: {en: "{id}", es: "{id}"}

        """;

    [Theory]
    [InlineData(5, 5, "en", "a1 a2 a3 a4 a5")]
    [InlineData(5, 6, "en", "a1 a2 a3 a4 a5")]
    [InlineData(5, 4, "en", "a1 a2 a3 | 2 more rows are not here, as a sheet holds no more; csv and jsonl hold all, or take the review in parts")]
    [InlineData(1203, 2, "en", "a1 | 1,202 more rows are not here, as a sheet holds no more; csv and jsonl hold all, or take the review in parts")]
    [InlineData(5, 3, "es", "a1 a2 | faltan 3 filas, pues una hoja no tiene más; csv y jsonl las tienen todas, o haga la revisión por partes")]
    public void A_sheet_that_is_full_says_how_many_rows_it_has_no_place_for(int accounts, int most, string language, string expected)
    {
        var terms = new ReviewTerms(Load(), new LocalDate(2026, 6, 30), language, "EUR");
        var format = new WorkbookFormat(terms) { MostRows = most };
        using var book = new MemoryStream();
        format.Write([format.Prepare(Piece(terms, accounts))], () => null, book);
        foreach (var sheet in book.GetSheetNames().Take(2))
        {
            var cells = book.Query(useHeaderRow: false, sheet).Skip(1).Select(row => (string)((IDictionary<string, object>)row)["A"]).ToList();
            Assert.Equal(expected, string.Join(' ', cells.Select((cell, row) => row == most - 1 && cells.Count == most && accounts > most ? $"| {cell}" : cell)));
        }
    }

    private static ReviewPiece Piece(ReviewTerms terms, int accounts)
    {
        var dictionary = terms.Pack.Pack.Dictionary;
        var id = dictionary.Account.Find("id")!;
        var builder = new FactBatchBuilder(dictionary);
        for (var account = 1; account <= accounts; account++)
        {
            var draft = new RecordDraft(dictionary.Account);
            draft.Set(id, FactValueReader.Read(id, string.Create(CultureInfo.InvariantCulture, $"a{account}"), quoted: true).Value);
            builder.Add(draft);
        }

        var batch = builder.Build();
        return new ReviewPiece(batch, new BatchEvaluator(terms.Pack).Evaluate(batch, terms.Today), [.. Enumerable.Range(0, accounts)]);
    }

    private static CompiledPack Load()
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([new SourceText("pack.yaml", Rules)]), "pack", diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return pack!;
    }
}
