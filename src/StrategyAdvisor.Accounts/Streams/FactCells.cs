using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>Reads cells as values of one fact. What is written as programs write it is read in place; all else goes the way of a table's text, and has its messages.</summary>
internal sealed class FactCells
{
    private const double MostOfBinary = 1e15;

    private readonly FactDeclaration _fact;
    private readonly long _least;
    private readonly long _most;
    private readonly long[] _powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
    private readonly RecentTexts<int> _recentCodes = new();
    private readonly RecentTexts<string> _recentTexts = new();
    private readonly RecentTexts<ValueReading> _recentLists = new();
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

    /// <summary>True where the fact's column holds numbers of a scale.</summary>
    public bool IsNumber => _fact.Kind is FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days;

    /// <summary>The value of a cell; unknown where it is null.</summary>
    public ValueReading Read(Cells cells, int row)
    {
        if (cells.IsNull(row)) return ValueReading.Unknown;
        var plain = cells switch
        {
            Utf8Cells texts => PlainNumberOf(texts.BytesOf(row)),
            ScaledCells numbers when IsNumber => Rescaled(numbers.Values[row], numbers.Decimals),
            DayCells days when _fact.Kind == FactKind.Date && days.IsInCalendar(row) => days.Days[row],
            FlagCells flags when _fact.Kind == FactKind.Boolean => flags.Flags[row] ? 1 : 0,
            BinaryCells numbers when IsNumber => Scaled(numbers.Values[row]),
            _ => (long?)null,
        };
        if (plain is { } number) return ValueReading.Known(FactValue.OfScaled(number));
        if (_fact.Kind != FactKind.Texts) return Written(cells.TextOf(row));
        return cells.ItemsOf(row) is { } items ? Items(items) : cells is Utf8Cells lists ? List(lists, row) : Written(cells.TextOf(row));
    }

    private ValueReading Written(string text) =>
        InvisibleText.FirstIn(text) is { } character ? ValueReading.Mistaken(TableDiagnostics.InvisibleCharacter, character) : FactValueReader.Read(_fact, text, quoted: true);

    /// <summary>A free text, or null where it is not written plainly.</summary>
    public string? PlainTextOf(ReadOnlySpan<byte> text)
    {
        if (_recentTexts.TryGet(text, out var known)) return known;
        return PlainText.Of(text) is { } plain ? _recentTexts.Keep(text, plain) : null;
    }

    /// <summary>What a text says of a fact that is neither a text nor a list, as <see cref="FactValue.Number"/> has it; null where it is not written plainly.</summary>
    public long? PlainNumberOf(ReadOnlySpan<byte> text) => _fact.Kind switch
    {
        FactKind.OneOf => Code(text),
        FactKind.Date => PlainText.DayOf(text),
        FactKind.Boolean => text.SequenceEqual("true"u8) || text.SequenceEqual("yes"u8) ? 1 : text.SequenceEqual("false"u8) || text.SequenceEqual("no"u8) ? 0 : null,
        _ when IsNumber => PlainText.NumberOf(text, out var decimals) is { } number ? Rescaled(number, decimals) : null,
        _ => null,
    };

    /// <summary>A number with the decimals of the fact; null where it has more than the fact, or is out of its bounds.</summary>
    public long? Rescaled(long number, int decimals)
    {
        var missing = _fact.Field.Decimals - decimals;
        if ((uint)missing >= (uint)_powers.Length) return null;
        var scaled = number * _powers[missing];
        if (missing > 0 && Math.BigMul(number, _powers[missing]) != scaled) return null;
        return scaled >= _least && scaled <= _most ? scaled : null;
    }

    /// <summary>The number that a binary fraction stands for; null where that has more decimals than the fact, more digits than a binary fraction tells apart, or is out of its bounds.</summary>
    public long? Scaled(double value)
    {
        var power = _powers[Math.Min(_fact.Field.Decimals, _powers.Length - 1)];
        var scaled = Math.Round(value * power);
        // Of decimals with 15 digits at most no two lie in one binary fraction, so the one that reads as it is the one that was meant.
        return Math.Abs(scaled) < MostOfBinary && scaled / power == value ? Rescaled((long)scaled, _fact.Field.Decimals) : null;
    }

    private long? Code(ReadOnlySpan<byte> text)
    {
        if (_recentCodes.TryGet(text, out var known)) return known;
        Span<char> characters = stackalloc char[64];
        if (text.Length > characters.Length || !System.Text.Encoding.UTF8.TryGetChars(text, characters, out var length)) return null;
        return _codes.TryGetValue(characters[..length], out var code) ? _recentCodes.Keep(text, code) : null;
    }

    private ValueReading List(Utf8Cells lists, int row)
    {
        var text = lists.BytesOf(row);
        if (_recentLists.TryGet(text, out var known)) return known;
        var reading = Written(lists.TextOf(row));
        return reading.Mistake is null ? _recentLists.Keep(text, reading) : reading;
    }

    private ValueReading Items(IReadOnlyList<string?> items)
    {
        var values = new List<FactValue?>(items.Count);
        foreach (var item in items)
        {
            if (item is not null && InvisibleText.FirstIn(item) is { } character) return ValueReading.Mistaken(TableDiagnostics.InvisibleCharacter, character);
            var reading = item is null ? ValueReading.Unknown : FactValueReader.Read(_fact.Entries!.Facts[0], item, quoted: true);
            if (reading.Mistake is not null) return FactValueReader.ItemMistake(_fact, reading.Mistake);
            values.Add(reading.Value);
        }

        return ValueReading.Known(FactValue.OfItems(values));
    }
}
