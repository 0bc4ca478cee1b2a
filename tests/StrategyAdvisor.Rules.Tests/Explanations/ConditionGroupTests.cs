using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Rules.Tests.Explanations;

public sealed class ConditionGroupTests
{
    [Theory]
    [InlineData("Ana=true Luis=true", "Ana+Luis=true")]
    [InlineData("Ana=true Luis=false Eva=true", "Ana+Eva=true Luis=false")]
    [InlineData("Ana=true(left=null) Luis=true(left=2026-01-02) Eva=true(left=null)", "Ana+Eva=true Luis=true")]
    [InlineData("=true =true", "=true =true")]
    [InlineData("Ana=true =true Luis=true", "Ana+Luis=true =true")]
    [InlineData("", "")]
    public void Entries_are_told_of_together_where_the_same_is_to_be_told_value_for_value(string parts, string groups)
    {
        var condition = new ConditionPart("contacts[present]", "", [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part)]);

        var told = condition.Groups().Select(group => $"{string.Join('+', group.Entries)}={group.Part.Value}");

        Assert.Equal(groups, string.Join(' ', told));
    }

    [Fact]
    public void Lists_within_lists_are_alike_only_where_they_name_the_same_entries()
    {
        var condition = new ConditionPart("contacts[some role satisfies true]", "", [With("Ana", "buyer"), With("Luis", "user"), With("Eva", "buyer")]);

        Assert.Equal(["Ana+Eva", "Luis"], condition.Groups().Select(group => string.Join('+', group.Entries)), StringComparer.Ordinal);
    }

    private static ConditionPart With(string entry, string inner) => new("roles", "true", [new ConditionPart("role", "true", []) { Entry = inner }]) { Entry = entry };

    private static ConditionPart Part(string written)
    {
        var (entry, rest) = (written[..written.IndexOf('=', StringComparison.Ordinal)], written[(written.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var inner = rest.Split('(', ')');
        return new ConditionPart("left on = null", inner[0], inner.Length > 1 ? [new ConditionPart("left on", inner[1], [])] : []) { Entry = entry.Length == 0 ? null : entry };
    }
}
