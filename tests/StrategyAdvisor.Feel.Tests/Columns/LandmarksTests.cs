using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Columns;

/// <summary>Where a condition changes with a fact, as far as the text of the condition tells.</summary>
public sealed class LandmarksTests
{
    [Theory]
    [InlineData("a > 3 and a < 7.5", "a", "3 7.5")]
    [InlineData("3 < a", "a", "3")]
    [InlineData("a in [1..4]", "a", "1 4")]
    [InlineData("day < today - @\"P90D\"", "day", "-90")]
    [InlineData("day > today", "day", "0")]
    [InlineData("a > b", "a", "")]
    [InlineData("count(items[size > 2]) > 0", "a", "")]
    public void Constants_that_a_fact_is_compared_with_are_landmarks(string condition, string fact, string expected)
    {
        var field = Sample.Type.Find(fact)!;
        var origin = fact == "day" ? DayNumber.Of(Sample.Today) : 0;
        var found = new Landmarks(Sample.Parse(condition), Sample.Today).Of(field).Order().Select(value => (value - origin).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("note = \"x\"", "x")]
    [InlineData("upper case(note) in (\"X\", \"Y\")", "X Y")]
    [InlineData("note = null", "")]
    public void Texts_that_a_fact_or_what_is_made_of_it_is_compared_with_are_landmarks(string condition, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Landmarks(Sample.Parse(condition), Sample.Today).TextsOf(Sample.Type.Find("note")!).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_fact_of_entries_has_landmarks_too()
    {
        var size = ((RecordType)((ListType)Sample.Type.Find("items")!.Type).Element).Find("size")!;
        Assert.Equal([2m], new Landmarks(Sample.Parse("count(items[size > 2]) > 0"), Sample.Today).Of(size));
    }
}
