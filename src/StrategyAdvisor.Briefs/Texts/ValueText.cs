using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Writes a value by its type, also one of which only a part is known.</summary>
/// <param name="today">The as-of date.</param>
/// <param name="currency">What money without a currency of its own is in.</param>
public sealed class ValueText(Phrasebook phrases, LocalDate today, string currency)
{
    // A sentence that names more people is no sentence any more; the evidence names all of them.
    private const int MostItems = 6;

    private static readonly int FirstDay = DayNumber.Of(new LocalDate(1, 1, 1));
    private static readonly int LastDay = DayNumber.Of(new LocalDate(9999, 12, 31));

    public Phrasebook Phrases { get; } = phrases;

    public NumberWords Numbers { get; } = new(phrases, currency);

    public DateWords Dates { get; } = new(phrases, new NumberWords(phrases, currency), today);

    public string Of(FeelType type, Possible value) => value switch
    {
        Truth truth => truth.IsSettled ? truth.MustBeTrue ? Phrases.Yes : Phrases.No : Phrases.Unknown,
        Interval interval => Ends(type, interval),
        CodeSet codes => Codes(codes),
        TextValue text => text.Value ?? Phrases.Unknown,
        ListOf list when type is ListType { Element: var element } => Items(element, list),
        _ => Phrases.Unknown,
    };

    /// <summary>A number, date or duration.</summary>
    public string Of(FeelType type, decimal value) => type switch
    {
        NumberType { Unit: NumberUnit.Money } => Numbers.Money(value),
        NumberType { Unit: NumberUnit.Fraction } => Numbers.Fraction(value),
        DateType => value < FirstDay || value > LastDay ? Phrases.Unknown : Dates.Date(DayNumber.ToDate((int)value)),
        DaysType => Numbers.Days(value),
        MonthsType => Numbers.Months(value),
        _ => Numbers.Plain(value),
    };

    private string Ends(FeelType type, Interval interval)
    {
        var isDate = type is DateType;
        // What can be no less than nothing is simply unknown.
        var low = interval.Low is { } least && (isDate || least > 0 || interval.High is not null) ? Of(type, least) : null;
        var high = interval.High is { } most ? Of(type, most) : null;
        return (low, high) switch
        {
            (null, null) => Phrases.Unknown,
            (_, null) => Phrasebook.Fill(isDate ? Phrases.Calendar.OrLater : Phrases.Numbers.AtLeast, low),
            (null, _) => Phrasebook.Fill(isDate ? Phrases.Calendar.OrEarlier : Phrases.Numbers.AtMost, high),
            _ when interval.IsSettled || low == high => low,
            // A count that is not settled by one: 3 or 4 people.
            _ when type is NumberType && interval is { Low: { } first, High: { } last } && last == first + 1 && first == decimal.Truncate(first) => Phrases.Lists.JoinOr([low, high]),
            _ => Phrasebook.Fill(Phrases.Numbers.Between, low, high),
        };
    }

    private string Codes(CodeSet codes)
    {
        if (codes.Set == codes.Allowed.Everything && !codes.IsSettled) return Phrases.Unknown;
        var values = Enumerable.Range(0, codes.Allowed.Values.Length).Where(index => (codes.Set >> index & 1) != 0).Select(index => codes.Allowed.Values[index]);
        return Phrases.Lists.JoinOr([.. values]);
    }

    private string Items(FeelType element, ListOf list)
    {
        var sure = list.Entries.Where(entry => entry.IsIn).Select(entry => Of(element, entry.Value.Value)).ToList();
        if (sure.Count > MostItems) sure = [.. sure.Take(MostItems - 1), Numbers.Counted(Phrases.Counts.Others, sure.Count - MostItems + 1)];
        if (list.IsSettled) return sure.Count == 0 ? Phrases.None : Phrases.Lists.JoinAnd(sure);
        var isAll = !list.IsOpen && list.Entries.All(entry => entry.IsIn || entry.IsOut);
        if (sure.Count == 0) return Phrases.Unknown;
        return isAll ? Phrases.Lists.JoinAnd(sure) : Phrasebook.Fill(Phrases.Lists.Perhaps, string.Join(", ", sure));
    }
}
