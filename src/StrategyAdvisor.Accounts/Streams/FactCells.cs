using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads cells as values of one fact. What is written as programs write it is read in place; all else goes the way of a table's text, and has its messages.</summary>
internal sealed class FactCells
{
    private readonly FactDeclaration _fact;
    private readonly long _least;
    private readonly long _most;
    private readonly long[] _powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codes;

    public FactCells(FactDeclaration fact)
    {
        _fact = fact;
        var scale = _powers[Math.Min(fact.Field.Decimals, _powers.Length - 1)];
        _least = fact.Field.Minimum is { } least ? (long)(least * scale) : -long.MaxValue;
        _most = fact.Field.Maximum is { } most ? (long)(most * scale) : long.MaxValue;
        var allowed = (fact.Type as TextType)?.Allowed?.Values ?? [];
        _codes = allowed.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The value of a cell; unknown where it is null.</summary>
    public ValueReading Read(Cells cells, int row)
    {
        if (cells.IsNull(row)) return ValueReading.Unknown;
        var value = cells switch
        {
            Utf8Cells texts => InPlace(texts.BytesOf(row)),
            ScaledCells numbers when IsNumber => Rescaled(numbers.Values[row], numbers.Decimals),
            DayCells days when _fact.Kind == FactKind.Date && days.IsInCalendar(row) => FactValue.Of(Feel.Columns.DayNumber.ToDate(days.Days[row])),
            FlagCells flags when _fact.Kind == FactKind.Boolean => FactValue.Of(flags.Flags[row]),
            _ => null,
        };
        if (value is not null) return new ValueReading(value, null);
        return _fact.Kind == FactKind.Texts && cells.ItemsOf(row) is { } items ? Items(items) : FactValueReader.Read(_fact, cells.TextOf(row), quoted: true);
    }

    private bool IsNumber => _fact.Kind is FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days;

    private FactValue? InPlace(ReadOnlySpan<byte> text) => _fact.Kind switch
    {
        FactKind.OneOf => Code(text),
        FactKind.Date => PlainText.DayOf(text) is { } day ? FactValue.OfScaled(day) : null,
        FactKind.Boolean => text.SequenceEqual("true"u8) || text.SequenceEqual("yes"u8) ? FactValue.Of(true) : text.SequenceEqual("false"u8) || text.SequenceEqual("no"u8) ? FactValue.Of(false) : null,
        FactKind.Text => PlainText.Of(text) is { } plain ? FactValue.Of(plain) : null,
        _ when IsNumber => PlainText.NumberOf(text, out var decimals) is { } number ? Rescaled(number, decimals) : null,
        _ => null,
    };

    private FactValue? Code(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[64];
        if (text.Length > characters.Length || !System.Text.Encoding.UTF8.TryGetChars(text, characters, out var length)) return null;
        return _codes.TryGetValue(characters[..length], out var code) ? FactValue.OfCode(code) : null;
    }

    /// <summary>Null where the number has more decimals than the fact, or is out of its bounds.</summary>
    private FactValue? Rescaled(long number, int decimals)
    {
        var missing = _fact.Field.Decimals - decimals;
        if (missing is < 0 or > 6) return null;
        var scaled = Math.BigMul(number, _powers[missing]);
        return scaled >= _least && scaled <= _most ? FactValue.OfScaled((long)scaled) : null;
    }

    private ValueReading Items(IReadOnlyList<string?> items)
    {
        var values = new List<FactValue?>(items.Count);
        foreach (var item in items)
        {
            var reading = item is null ? ValueReading.Unknown : FactValueReader.Read(_fact.Entries!.Facts[0], item, quoted: true);
            if (reading.Mistake is not null) return FactValueReader.ItemMistake(_fact, reading.Mistake);
            values.Add(reading.Value);
        }

        return ValueReading.Known(FactValue.OfItems(values));
    }
}
