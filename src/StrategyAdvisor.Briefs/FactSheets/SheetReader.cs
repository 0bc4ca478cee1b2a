using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.FactSheets;

/// <summary>Reads the facts that a sheet shows out of one account's.</summary>
public sealed class SheetReader
{
    private readonly Assessment _assessment;
    private readonly FactWords _facts;
    private readonly EvidenceBuilder _evidence;

    private SheetReader(Assessment assessment, string language, string currency)
    {
        _assessment = assessment;
        var values = new ValueText(Phrasebook.In(language), assessment.Today, currency);
        _facts = new FactWords(assessment.Batch, assessment.Account, values, assessment.Pack.Words, language);
        _evidence = new EvidenceBuilder(assessment, _facts);
    }

    /// <summary>The sheets of the account's pack, in its order.</summary>
    /// <param name="language">A language of the pack.</param>
    /// <param name="currency">ISO 4217 code of money that names no other, as the brief of the account has it.</param>
    public static ImmutableArray<SheetTable> ReadAll(Assessment assessment, string language, string currency)
    {
        var reader = new SheetReader(assessment, language, currency);
        return [.. assessment.Pack.Sheets.Select(sheet => new SheetTable(sheet, reader.Rows(sheet)))];
    }

    private ImmutableArray<SheetRow>? Rows(FactSheet sheet)
    {
        if (sheet.List is null) return [Row(sheet, null, null)];
        var list = new FactReference(null, sheet.List.Field);
        var column = FactValues.ListOf(_assessment.Batch, list);
        if (!column.IsKnown(_assessment.Account)) return null;
        var first = column.Offsets[_assessment.Account];
        var entries = Enumerable.Range(first, column.Offsets[_assessment.Account + 1] - first).Select(row => new EntryReference(list, row));
        return [.. entries.Select(entry => Row(sheet, entry, _facts.NameOf(entry)))];
    }

    private SheetRow Row(FactSheet sheet, EntryReference? entry, string? name) => new(name, [.. sheet.Facts.Select(fact => Cell(fact, entry))]);

    private FactCell Cell(FactDeclaration fact, EntryReference? entry)
    {
        var evidence = _evidence.Of([new FactReference(entry, fact.Field)])[0];
        return new FactCell(evidence.Value is null ? null : evidence.Words, evidence.Source, evidence.On, evidence.IsStale);
    }
}
