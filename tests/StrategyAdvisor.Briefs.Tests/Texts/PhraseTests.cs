using NodaTime;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Tests.Texts;

/// <summary>Numbers, dates and lists as readers of each language expect them.</summary>
public sealed class PhraseTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Theory]
    [InlineData("en", "1500000", "1.5 M EUR")]
    [InlineData("es", "1500000", "1,5 M EUR")]
    [InlineData("en", "84250", "84,250 EUR")]
    [InlineData("es", "84250", "84.250 EUR")]
    [InlineData("es", "9500", "9500 EUR")]
    [InlineData("en", "9500", "9,500 EUR")]
    [InlineData("en", "999.5", "999.5 EUR")]
    [InlineData("en", "999999.6", "1,000,000 EUR")]
    [InlineData("en", "1234567890", "1,235 M EUR")]
    [InlineData("en", "-40000", "-40,000 EUR")]
    [InlineData("en", "0", "0 EUR")]
    public void Money_is_rounded_to_what_a_sentence_can_carry(string language, string amount, string expected) =>
        Assert.Equal(expected, Numbers(language).Money(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("en", "0.359375", "35.9 %")]
    [InlineData("es", "0.359375", "35,9 %")]
    [InlineData("en", "0.1", "10 %")]
    [InlineData("en", "-0.06", "-6 %")]
    public void Fractions_are_per_cents(string language, string fraction, string expected) =>
        Assert.Equal(expected, Numbers(language).Fraction(decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("en", 1, "1 day")]
    [InlineData("en", 0, "0 days")]
    [InlineData("en", 2, "2 days")]
    [InlineData("es", 1, "1 día")]
    [InlineData("es", 21, "21 días")]
    public void A_count_has_the_form_of_its_number(string language, int days, string expected) => Assert.Equal(expected, Numbers(language).Days(days));

    [Theory]
    [InlineData("en", 27, "2 years and 3 months")]
    [InlineData("en", 12, "1 year")]
    [InlineData("en", 0, "0 months")]
    [InlineData("es", 13, "1 año y 1 mes")]
    public void Months_are_years_and_months(string language, int months, string expected) => Assert.Equal(expected, Numbers(language).Months(months));

    [Theory]
    [InlineData("en", "2026-07-14", "14 July", "in 2 weeks")]
    [InlineData("es", "2026-07-14", "14 de julio", "en 2 semanas")]
    [InlineData("en", "2026-07-01", "1 July", "tomorrow")]
    [InlineData("en", "2026-06-30", "30 June", "today")]
    [InlineData("es", "2026-06-30", "30 de junio", "hoy")]
    [InlineData("en", "2026-07-05", "5 July", "in 5 days")]
    [InlineData("en", "2025-06-30", "30 June 2025", "365 days ago")]
    [InlineData("es", "2026-06-23", "23 de junio", "hace 1 semana")]
    [InlineData("en", "0001-01-01", "1 January 1", "739796 days ago")]
    public void A_date_is_said_with_its_month_and_its_distance(string language, string day, string date, string relative)
    {
        var words = new DateWords(Phrasebook.In(language), Numbers(language), Today);
        var when = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal((date, relative.Replace("739796", language == "en" ? "739,796" : "739.796", StringComparison.Ordinal)), (words.Date(when), words.Relative(when)));
    }

    [Theory]
    [InlineData("es", "Ana", "Inés", "Ana e Inés")]
    [InlineData("es", "Ana", "Hilario", "Ana e Hilario")]
    [InlineData("es", "Ana", "Hierro", "Ana y Hierro")]
    [InlineData("es", "Ana", "Luis", "Ana y Luis")]
    [InlineData("en", "Ana", "Inés", "Ana and Inés")]
    public void Spanish_changes_and_before_its_own_sound(string language, string one, string other, string expected) =>
        Assert.Equal(expected, Phrasebook.In(language).Lists.JoinAnd([one, other]));

    [Theory]
    [InlineData("es", "uno", "otro", "uno u otro")]
    [InlineData("es", "uno", "dos", "uno o dos")]
    [InlineData("en", "one", "other", "one or other")]
    public void Spanish_changes_or_before_its_own_sound(string language, string one, string other, string expected) =>
        Assert.Equal(expected, Phrasebook.In(language).Lists.JoinOr([one, other]));

    [Fact]
    public void Every_language_has_a_word_wherever_English_has_one()
    {
        var english = Phrasebook.In("en");
        foreach (var book in Phrasebook.All)
        {
            Assert.Equal(12, book.Calendar.Months.Length);
            Assert.Equal(english.Severities.Length, book.Severities.Length);
            Assert.Equal(english.Counts.Severities.Length, book.Counts.Severities.Length);
            Assert.Equal(english.PackWords.Keys.Order(StringComparer.Ordinal), book.PackWords.Keys.Order(StringComparer.Ordinal));
            Assert.All(PlacesOf(english).Zip(PlacesOf(book)), pair => Assert.Equal(pair.First, pair.Second));
        }
    }

    /// <summary>Which places every phrase has to be filled at, by name.</summary>
    private static IEnumerable<string> PlacesOf(Phrasebook book) =>
        from part in (IEnumerable<object>)[book.Headings, book.Notes, book.Reasons, book.Numbers]
        from property in part.GetType().GetProperties()
        where property.PropertyType == typeof(string)
        let text = (string)property.GetValue(part)!
        where property.Name is not (nameof(NumberForm.DecimalMark) or nameof(NumberForm.GroupMark))
        select $"{part.GetType().Name}.{property.Name}{(text.Length == 0 ? " is empty" : "")} {string.Concat(text.Where(character => character is '{' or '0' or '1' or '2').Order())}";

    private static NumberWords Numbers(string language) => new(Phrasebook.In(language), "EUR");
}
