using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Values;

/// <summary>What the text of a cell, or of cells joined, says of a fact.</summary>
/// <param name="Value">As the tables write it; null where it says nothing.</param>
/// <param name="Reason">Why a text that is not blank says nothing, or null.</param>
internal readonly record struct CellReading(string? Value, Diagnostic? Reason)
{
    private static CellReading Nothing => default;

    /// <param name="text">Without blanks around it.</param>
    /// <param name="place">Of the cell, for the reason.</param>
    public static CellReading Of(string text, FactMapping fact, ImportMapping mapping, Location place)
    {
        if (fact.Part is { } part && text.Length > 0)
        {
            if (JsonCell.Part(text, part) is not { } taken) return new CellReading(null, ImportDiagnostics.NotJson.At(place, part));
            text = taken;
        }

        if (fact.Values is { } values && values.TryGetValue(text, out var value))
            return value is null ? Unmapped(text, fact, place) : Read(fact.Fact, value, place);
        if (text.Length == 0) return Nothing;
        if (fact.Patterns is { } patterns) return Match(text, patterns.Patterns, fact, place);
        return fact.Values is null ? Convert(text, fact.Fact, mapping, place) : Unmapped(text, fact, place);
    }

    private static CellReading Unmapped(string text, FactMapping fact, Location place) =>
        text.Length == 0 ? Nothing : new CellReading(null, ImportDiagnostics.ValueNotMapped.At(place, text, fact.Fact.Name));

    private static CellReading Match(string text, ImmutableArray<ValuePattern> patterns, FactMapping fact, Location place)
    {
        if (text.Length > FactValueReader.LongestText) return Read(fact.Fact, text, place);
        var found = patterns.FirstOrDefault(pattern => pattern.When.IsMatch(text));
        return found?.Value is { } value ? Read(fact.Fact, value, place) : Unmapped(text, fact, place);
    }

    private static CellReading Convert(string text, FactDeclaration fact, ImportMapping mapping, Location place)
    {
        switch (fact.Kind)
        {
            case FactKind.Date:
                return DateCell.Parse(text, mapping.Dates) is { } date
                    ? Read(fact, FactText.Of(fact, FactValue.Of(date)), place)
                    : new CellReading(null, ImportDiagnostics.NotADate.At(place, text));
            case FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days:
                return AmountCell.Parse(text, mapping.DecimalComma) is { } number
                    ? Read(fact, decimal.Round(number, fact.Field.Decimals).ToString("0.######", CultureInfo.InvariantCulture), place)
                    : new CellReading(null, ImportDiagnostics.NotANumber.At(place, text));
            default:
                return Read(fact, MarkupCell.PlainText(text), place);
        }
    }

    private static CellReading Read(FactDeclaration fact, string text, Location place)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 && ControlCharacter(text) is { } control)
            return new CellReading(null, ImportDiagnostics.ControlCharacter.At(place, control));
        var reading = FactValueReader.Read(fact, text, quoted: true);
        if (reading.Mistake is { } mistake) return new CellReading(null, ImportDiagnostics.BadValue.At(place, mistake.At(place).Message));
        return reading.Value is { } value
            ? new CellReading(FactText.Of(fact, value), null)
            : new CellReading(null, ImportDiagnostics.ValueNotMapped.At(place, text, fact.Name));
    }

    private static string? ControlCharacter(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) return string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
        }

        return null;
    }
}
