using NodaTime;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Puts the values that a fact could take into words: <c>1 April or later</c>, <c>below 1.81</c>, <c>director or executive</c>.</summary>
internal sealed class RangeWords(ChangeWords words, ValueText values, ValueWords pack, string language, LocalDate today)
{
    private const char Further = '\uFFFD';

    /// <summary>What a fact is given in a change: one value, or all values that do.</summary>
    public string Of(FactEdit edit)
    {
        var range = Says(edit.Declaration, edit.Range, isPlan: true);
        if (edit.Now is null && range == words.Any) return words.AnyText;
        return edit.Otherwise is { } other ? $"{range}{words.Or}{Says(edit.Declaration, other, isPlan: true)}" : range;
    }

    /// <summary>One value, or all values of a range.</summary>
    public string Of(FactDeclaration fact, Possible range) => Says(fact, range, isPlan: false);

    /// <param name="isPlan">True where it is said what is to come: then of some days the last counts.</param>
    private string Says(FactDeclaration fact, Possible range, bool isPlan) => range switch
    {
        Truth truth => truth.IsSettled ? truth.MustBeTrue ? values.Phrases.Yes : values.Phrases.No : words.Any,
        CodeSet codes => codes.Set == codes.Allowed.Everything ? words.Any : values.Phrases.Lists.JoinOr([.. Texts(fact.Field, codes)]),
        Interval { Low: null, High: null } => words.Any,
        Interval days when fact.Type is DateType => Days(days, isPlan && fact.ByAnybody == FactChange.Set),
        Interval numbers => Numbers(fact, numbers),
        TextValue { Value: null } => words.Any,
        TextValue { Value: var text } => text.Contains(Further, StringComparison.Ordinal) ? words.AnyOther : text == FactEdit.AnyText ? words.AnyText : text,
        ListOf { Entries.IsEmpty: true } => words.NoEntries,
        ListOf { Entries: [{ Value.Value: TextValue { Value: FactEdit.AnyText } }] } => words.SomeEntries,
        ListOf list => values.Phrases.Lists.JoinAnd([.. list.Entries.Select(entry => Item(fact, entry.Value.Value))]),
        _ => words.Any,
    };

    private string Item(FactDeclaration list, Possible item) => item switch
    {
        CodeSet code => values.Phrases.Lists.JoinOr([.. Texts(list.Field, code)]),
        TextValue { Value: FactEdit.AnyText } => words.OneMore,
        TextValue { Value: { } text } => text,
        _ => words.Any,
    };

    private IEnumerable<string> Texts(Field field, CodeSet codes) =>
        codes.Allowed.Values.Where((_, code) => (codes.Set >> code & 1) != 0).Select(text => pack.Of(field, text, language));

    private string Days(Interval days, bool isPlan) => days switch
    {
        { Low: { } low, High: { } high } when low == high => Day(low),
        { Low: { } low, High: { } high } => Between(low, high, isPlan),
        { Low: { } low } => Phrasebook.Fill(words.OrLater, Day(low)),
        { High: { } high } when high == DayNumber.Of(today) => words.UntilToday,
        { High: { } high } => Phrasebook.Fill(isPlan && high > DayNumber.Of(today) ? words.By : words.OrEarlier, Day(high)),
        _ => words.Any,
    };

    private string Between(decimal low, decimal high, bool isPlan)
    {
        var now = DayNumber.Of(today);
        // What is done by today at the latest is said by its first day, what can still be planned by its last.
        if (high == now) return Phrasebook.Fill(words.OrLater, Day(low));
        return isPlan && low <= now && high > now ? Phrasebook.Fill(words.By, Day(high)) : Phrasebook.Fill(words.From, Day(low), Day(high));
    }

    private string Numbers(FactDeclaration fact, Interval numbers)
    {
        var unit = fact.Field.Unit;
        var low = numbers.Low == fact.Field.Minimum ? null : numbers.Low;
        var high = numbers.High == fact.Field.Maximum ? null : numbers.High;
        return (low, high) switch
        {
            (null, null) => words.Any,
            ({ } least, null) => AtLeast(fact, least, unit),
            (null, { } most) when most == fact.Field.Minimum => Number(fact, most),
            (null, { } most) => AtMost(fact, most, unit),
            ({ } least, { } most) when least == most => Number(fact, least),
            ({ } least, { } most) when IsRounder(least - unit, least) || IsRounder(most + unit, most) => values.Phrases.Lists.JoinAnd([AtLeast(fact, least, unit), AtMost(fact, most, unit)]),
            ({ } least, { } most) => Phrasebook.Fill(values.Phrases.Numbers.Between, Number(fact, least), Number(fact, most)),
        };
    }

    private string AtLeast(FactDeclaration fact, decimal least, decimal unit) =>
        IsRounder(least - unit, least) ? Phrasebook.Fill(words.MoreThan, Number(fact, least - unit)) : Phrasebook.Fill(words.OrMore, Number(fact, least));

    private string AtMost(FactDeclaration fact, decimal most, decimal unit) =>
        IsRounder(most + unit, most) ? Phrasebook.Fill(words.LessThan, Number(fact, most + unit)) : Phrasebook.Fill(words.OrLess, Number(fact, most));

    private string Day(decimal day) => values.Dates.Date(DayNumber.ToDate((int)day));

    private string Number(FactDeclaration fact, decimal number) => values.Of(fact.Type, number);

    /// <summary>A limit that a rule names has fewer digits than its neighbours.</summary>
    private static bool IsRounder(decimal one, decimal other) => Digits(one) < Digits(other);

    private static int Digits(decimal number) => Math.Abs(number).ToString("0.######", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;
}
