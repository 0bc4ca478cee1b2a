using NodaTime;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>The small domain of a fact: values just below, at and just above what a rule compares it with, as far as the dictionary allows them.</summary>
internal sealed class FactPool(IReadOnlySet<object> constants, LocalDate today)
{
    private const string OtherText = "Eva";
    private const decimal Far = 1_000_000_000;

    // Further away a date runs out of the calendar, and the operation fails instead of being true or false.
    private const int FarDays = 200 * 366;

    private static readonly decimal[] Plain = [0, 1, 2, 10, 1_000, 1_000_000];
    private static readonly string[] Texts = ["Ana", "Luis"];

    private readonly Dictionary<FactDeclaration, ImmutableArray<FactCell>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The recorded values that a fact can have; at least one. A list has none here.</summary>
    public ImmutableArray<FactCell> Of(FactDeclaration fact) => _known.TryGetValue(fact, out var known) ? known : _known[fact] = [.. Values(fact)];

    /// <summary>The same and beyond them the ends of what it could be, so that an unknown fact can be more or less than any that is known.</summary>
    public ImmutableArray<FactCell> Completions(FactDeclaration fact) => [.. Of(fact).Union(Ends(fact))];

    private IEnumerable<FactCell> Values(FactDeclaration fact) => fact.Type switch
    {
        BooleanType => [Number(0), Number(1)],
        TextType { Allowed: { } allowed } => allowed.Values.Select((_, code) => Number(code)),
        TextType => Texts.Concat(constants.OfType<string>()).Distinct(StringComparer.Ordinal).Select(Text),
        DateType => Days().Order().Distinct().Select(Number),
        _ => Numbers(fact.Field).Order().Distinct().Select(Number),
    };

    private IEnumerable<FactCell> Ends(FactDeclaration fact) => fact.Type switch
    {
        BooleanType or TextType { Allowed: not null } => [],
        TextType => [Text(OtherText)],
        DateType => [Number(DayNumber.Of(today) - FarDays), Number(DayNumber.Of(today) + FarDays)],
        _ => [Number(Bounds(fact.Field).Low), Number(Bounds(fact.Field).High)],
    };

    private static FactCell Number(long number) => new(Standing.Recorded, number);

    private static FactCell Text(string text) => new(Standing.Recorded, Text: text);

    private IEnumerable<long> Days()
    {
        var now = DayNumber.Of(today);
        var shifts = constants.OfType<DaysDuration>().Select(duration => (long)duration.Days);
        var months = constants.OfType<MonthsDuration>().SelectMany(shift => (long[])[Moved(shift.Months), Moved(-shift.Months)]);
        var written = constants.OfType<LocalDate>().Select(date => (long)DayNumber.Of(date));
        return shifts.SelectMany(shift => (long[])[now - shift, now + shift]).Concat(months).Concat(written).Append(now).SelectMany(day => (long[])[day - 1, day, day + 1]);
    }

    private long Moved(long months) => DayNumber.Of(today.PlusMonths((int)months));

    private IEnumerable<long> Numbers(Field field)
    {
        var scale = Scale(field);
        var (low, high) = Bounds(field);
        return constants.OfType<decimal>().Concat(constants.OfType<DaysDuration>().Select(duration => duration.Days)).Concat(Plain).Select(value => value * scale)
            .SelectMany(value => (decimal[])[Math.Floor(value) - 1, Math.Floor(value), Math.Ceiling(value), Math.Ceiling(value) + 1])
            .Where(value => value >= low && value <= high).Select(value => (long)value).DefaultIfEmpty(low);
    }

    private static (long Low, long High) Bounds(Field field)
    {
        var (low, high) = (field.Minimum ?? -Far, field.Maximum ?? (field.Type is DaysType ? FarDays : Far));
        return ((long)Math.Ceiling(low * Scale(field)), (long)Math.Floor(high * Scale(field)));
    }

    private static decimal Scale(Field field) => (decimal)Math.Pow(10, field.Decimals);
}
