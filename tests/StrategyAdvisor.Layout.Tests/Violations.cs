namespace StrategyAdvisor.Layout.Tests;

/// <summary>Turns what a rule of the layout found into one assertion that names every place.</summary>
internal static class Violations
{
    public static void AssertNone(string rule, IEnumerable<string> found)
    {
        var places = found.ToList();
        Assert.True(places.Count == 0, $"{rule}:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", places)}");
    }
}
