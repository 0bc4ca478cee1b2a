using NodaTime;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Puts the values that a fact could take into words: <c>1 April or later</c>, <c>below 1.81</c>, <c>director or executive</c>.</summary>
internal sealed class RangeWords(ChangeWords words, ValueText values, ValueWords pack, string language, LocalDate today)
{
    private const char Further = '\uFFFD';

    /// <summary>One value, or all values of a range.</summary>
    public string Of(FactDeclaration fact, Possible range) => range switch
    {
        Truth truth => truth.MustBeTrue ? values.Phrases.Yes : values.Phrases.No,
        CodeSet codes => codes.Set == codes.Allowed.Everything ? words.Any : values.Phrases.Lists.JoinOr([.. Texts(fact, codes)]),
        Interval { Low: null, High: null } => words.Any,
        Interval days when fact.Type is DateType => Days(days),
        Interval numbers => Numbers(fact, numbers),
        TextValue { Value: null } => words.AnyText,
        TextValue { Value: var text } => text.Contains(Further, StringComparison.Ordinal) ? words.AnyOther : text,
        ListOf { Entries.IsEmpty: true } => words.NoEntries,
        ListOf list => Phrasebook.Fill(words.With, values.Phrases.Lists.JoinAnd([.. list.Entries.Select(entry => Of(fact.Entries!.Facts[0], entry.Value.Value))])),
        _ => words.Any,
    };

    private IEnumerable<string> Texts(FactDeclaration fact, CodeSet codes) =>
        codes.Allowed.Values.Where((_, code) => (codes.Set >> code & 1) != 0).Select(text => pack.Of(fact.Field, text, language));

    private string Days(Interval days) => days switch
    {
        { Low: { } low, High: { } high } when low == high => Day(low),
        { Low: { } low, High: { } high } => Between(low, high),
        { Low: { } low } => Phrasebook.Fill(words.OrLater, Day(low)),
        { High: { } high } => Phrasebook.Fill(high >= DayNumber.Of(today) ? words.By : words.OrEarlier, Day(high)),
        _ => words.Any,
    };

    private string Between(decimal low, decimal high)
    {
        var now = DayNumber.Of(today);
        // What is done by today at the latest is said by its first day, what can still be planned by its last.
        if (high == now) return Phrasebook.Fill(words.OrLater, Day(low));
        return low <= now && high > now ? Phrasebook.Fill(words.By, Day(high)) : Phrasebook.Fill(words.From, Day(low), Day(high));
    }

    private string Numbers(FactDeclaration fact, Interval numbers)
    {
        var unit = 1m;
        for (var i = 0; i < fact.Field.Decimals; i++) unit /= 10;
        var low = numbers.Low == fact.Field.Minimum ? null : numbers.Low;
        var high = numbers.High == fact.Field.Maximum ? null : numbers.High;
        return (low, high) switch
        {
            (null, null) => words.Any,
            ({ } least, null) => IsRounder(least - unit, least) ? Phrasebook.Fill(words.MoreThan, Number(fact, least - unit)) : Phrasebook.Fill(words.OrMore, Number(fact, least)),
            (null, { } most) when most == fact.Field.Minimum => Number(fact, most),
            (null, { } most) => IsRounder(most + unit, most) ? Phrasebook.Fill(words.LessThan, Number(fact, most + unit)) : Phrasebook.Fill(words.OrLess, Number(fact, most)),
            ({ } least, { } most) when least == most => Number(fact, least),
            ({ } least, { } most) => Phrasebook.Fill(values.Phrases.Numbers.Between, Number(fact, least), Number(fact, most)),
        };
    }

    private string Day(decimal day) => values.Dates.Date(DayNumber.ToDate((int)day));

    private string Number(FactDeclaration fact, decimal number) => values.Of(fact.Type, number);

    /// <summary>A limit that a rule names has fewer digits than its neighbours.</summary>
    private static bool IsRounder(decimal one, decimal other) => Digits(one) < Digits(other);

    private static int Digits(decimal number) => Math.Abs(number).ToString("0.######", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;
}
