using System.Text;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>Writes values as FEEL's <c>string</c> does: plain decimals, ISO 8601, lists and contexts in brackets with the texts inside them in quotes.</summary>
public static class ValueWriter
{
    /// <summary>A text as it is, everything else as it would be written in an expression.</summary>
    public static string Write(FeelValue value)
    {
        if (value is FeelText text) return text.Value;
        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, FeelValue value)
    {
        switch (value)
        {
            case FeelList list: AppendItems(builder, list); break;
            case FeelContext context: AppendEntries(builder, context); break;
            case FeelRange range: AppendRange(builder, range); break;
            default: builder.Append(Plain(value)); break;
        }
    }

    private static string Plain(FeelValue value) => value switch
    {
        FeelBoolean boolean => boolean.Value ? "true" : "false",
        FeelNumber number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        FeelText text => TextEscapes.Quote(text.Value),
        FeelDate date => date.Day.ToString(),
        FeelTime time => time.Time.ToString(),
        FeelDateTime moment => $"{moment.Day}T{moment.Time}",
        FeelDays days => Days(days.Seconds),
        FeelMonths months => new Typing.MonthsDuration(months.Months).ToString(),
        FeelFunction function => $"function({string.Join(", ", function.Parameters.Select(parameter => parameter.Name))})",
        _ => "null",
    };

    private static string Days(decimal seconds)
    {
        if (seconds == 0) return "PT0S";
        var rest = Math.Abs(seconds);
        var builder = new StringBuilder(seconds < 0 ? "-P" : "P");
        AppendPart(builder, ref rest, 86_400, 'D');
        if (rest > 0) builder.Append('T');
        AppendPart(builder, ref rest, 3600, 'H');
        AppendPart(builder, ref rest, 60, 'M');
        if (rest > 0) builder.Append(CultureInfo.InvariantCulture, $"{rest:0.#########}S");
        return builder.ToString();
    }

    private static void AppendPart(StringBuilder builder, ref decimal seconds, int length, char letter)
    {
        var count = Math.Floor(seconds / length);
        seconds -= count * length;
        if (count > 0) builder.Append(CultureInfo.InvariantCulture, $"{count:0}{letter}");
    }

    private static void AppendItems(StringBuilder builder, FeelList list)
    {
        builder.Append('[');
        foreach (var (index, item) in list.Items.Index())
        {
            if (index > 0) builder.Append(", ");
            Append(builder, item);
        }

        builder.Append(']');
    }

    private static void AppendEntries(StringBuilder builder, FeelContext context)
    {
        builder.Append('{');
        foreach (var (index, (name, value)) in context.Entries.Index())
        {
            if (index > 0) builder.Append(", ");
            builder.Append(WordCharacters.IsPlainName(name) ? name : TextEscapes.Quote(name)).Append(": ");
            Append(builder, value);
        }

        builder.Append('}');
    }

    private static void AppendRange(StringBuilder builder, FeelRange range)
    {
        builder.Append(range.LowIncluded ? '[' : '(');
        if (range.Low is { } low) Append(builder, low);
        builder.Append("..");
        if (range.High is { } high) Append(builder, high);
        builder.Append(range.HighIncluded ? ']' : ')');
    }
}
