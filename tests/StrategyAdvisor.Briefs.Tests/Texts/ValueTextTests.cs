using NodaTime;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Feel.Typing;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Briefs.Tests.Texts;

/// <summary>Values of which only a part is known.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData("en", 3, 3, "3")]
    [InlineData("en", 3, 4, "3 or 4")]
    [InlineData("es", 7, 8, "7 u 8")]
    [InlineData("es", 3, 4, "3 o 4")]
    [InlineData("en", 3, 6, "between 3 and 6")]
    [InlineData("es", 3, 6, "entre 3 y 6")]
    [InlineData("en", 2, null, "at least 2")]
    [InlineData("en", 0, null, "unknown")]
    [InlineData("en", null, 5, "at most 5")]
    [InlineData("en", null, null, "unknown")]
    public void A_number_that_is_not_settled_says_what_it_can_be(string language, int? low, int? high, string expected) =>
        Assert.Equal(expected, Values(language).Of(new NumberType(NumberUnit.None), new Interval(low, high)));

    [Theory]
    [InlineData("en", "1,000 EUR")]
    [InlineData("es", "1000 EUR")]
    public void Money_is_never_one_of_two_amounts(string language, string lower) =>
        Assert.StartsWith(language == "en" ? $"between {lower}" : $"entre {lower}", Values(language).Of(new NumberType(NumberUnit.Money), new Interval(1000, 1500)), StringComparison.Ordinal);

    private static ValueText Values(string language) => new(Phrasebook.In(language), new LocalDate(2026, 6, 30), "EUR");
}
