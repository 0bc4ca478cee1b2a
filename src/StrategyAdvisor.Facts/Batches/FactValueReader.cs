using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Reads the text of a value as its fact declares it. Culture, clock and source format play no part.</summary>
public static class FactValueReader
{
    /// <summary>What a value says when nobody knows it, in any case; a blank says the same.</summary>
    public const string Unknown = "unknown";

    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 10_000;

    /// <summary>Characters of a text that tells one account or entry from another, at most.</summary>
    public const int LongestName = 1_000;

    /// <summary>Reads a single value, or a list of plain values whose items stand between semicolons; of a list of records only that it is empty.</summary>
    /// <param name="quoted">True where the text stood in quotes, which lets a number carry thousands separators.</param>
    public static ValueReading Read(FactDeclaration fact, string text, bool quoted)
    {
        var trimmed = text.AsSpan().Trim();
        return SaysUnknown(trimmed) ? ValueReading.Unknown : ReadKnown(fact, trimmed, quoted);
    }

    /// <summary>True for a blank and <c>unknown</c>.</summary>
    public static bool SaysUnknown(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.IsEmpty || trimmed.Equals(Unknown, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for what stands for an empty list.</summary>
    public static bool SaysNone(ReadOnlySpan<char> text) => text.Trim().Equals(FactText.None, StringComparison.OrdinalIgnoreCase);

    private static ValueReading ReadKnown(FactDeclaration fact, ReadOnlySpan<char> text, bool quoted) => fact.Kind switch
    {
        FactKind.Text => ReadText(fact, text),
        FactKind.Boolean => ReadBoolean(fact, text),
        FactKind.Date => DateText.Read(fact, text.ToString()),
        FactKind.OneOf => ReadOneOf(fact, text.ToString()),
        FactKind.Texts => ReadItems(fact, text, quoted),
        FactKind.Entries => ReadEntries(fact, text),
        _ => NumberText.Read(fact, text.ToString(), quoted),
    };

    // YAML ends its lines with \n whatever the file does; a table on Windows must give the same text.
    private static ValueReading ReadText(FactDeclaration fact, ReadOnlySpan<char> text)
    {
        var longest = fact.Required ? LongestName : LongestText;
        return text.Length > longest
            ? ValueReading.Mistaken(ValueDiagnostics.TextTooLong, Digits(text.Length), Digits(longest), fact.Name)
            : ValueReading.Known(FactValue.Of(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    private static ValueReading ReadBoolean(FactDeclaration fact, ReadOnlySpan<char> text)
    {
        if (Is(text, "true") || Is(text, "yes")) return ValueReading.Known(FactValue.Of(true));
        if (Is(text, "false") || Is(text, "no")) return ValueReading.Known(FactValue.Of(false));
        return ValueReading.Mistaken(ValueDiagnostics.NotABoolean, text.ToString(), fact.Name);
    }

    private static ValueReading ReadOneOf(FactDeclaration fact, string text)
    {
        var allowed = ((TextType)fact.Type).Allowed!;
        var position = allowed.IndexOf(text);
        if (position >= 0) return ValueReading.Known(FactValue.OfCode(position));
        var suggestion = Suggestion.For(text, allowed.Values);
        return new ValueReading(null, new ValueMistake(ValueDiagnostics.NotAllowed, [text, fact.Name, string.Join(", ", allowed.Values)], suggestion));
    }

    private static ValueReading ReadItems(FactDeclaration fact, ReadOnlySpan<char> text, bool quoted)
    {
        var items = new List<FactValue?>();
        if (SaysNone(text)) return ValueReading.Known(FactValue.OfItems(items));
        foreach (var range in text.Split(';'))
        {
            var item = text[range].Trim();
            if (item.IsEmpty) continue;
            var reading = Read(fact.Entries!.Facts[0], item.ToString(), quoted);
            if (reading.Mistake is not null) return ItemMistake(fact, reading.Mistake);
            items.Add(reading.Value);
        }

        return items.Count == 0 ? ValueReading.Unknown : ValueReading.Known(FactValue.OfItems(items));
    }

    // Records do not fit in one text; that there are none does.
    private static ValueReading ReadEntries(FactDeclaration fact, ReadOnlySpan<char> text) => SaysNone(text)
        ? ValueReading.Known(FactValue.OfItems([]))
        : ValueReading.Mistaken(ValueDiagnostics.NotAList, text.ToString(), fact.Name);

    /// <summary>A mistake in an item, told as one of the list that a user knows by name.</summary>
    public static ValueReading ItemMistake(FactDeclaration list, ValueMistake mistake)
    {
        var item = list.Entries!.Facts[0].Name;
        return new ValueReading(null, mistake with { Arguments = [.. mistake.Arguments.Select((argument, index) => index > 0 && argument == item ? list.Name : argument)] });
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
