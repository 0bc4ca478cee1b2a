using System.Text.RegularExpressions;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Standard;
using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Standard;

/// <summary>The profile is FEEL: where every fact is known and nothing fails, it says what the standard says.</summary>
public sealed partial class ProfileTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Over_known_facts_the_profile_says_what_the_standard_says(int seed)
    {
        var random = new Random(seed);
        var compared = 0;
        for (var number = 0; number < 30_000 && compared < 300; number++)
        {
            var facts = new GeneratedFacts(random);
            if (facts.Text.Contains('?', StringComparison.Ordinal)) continue;
            var expression = new GeneratedExpression(random).Boolean(random.Next(4));

            // The sum of nothing is 0 in rules and null by the standard, as the reference says.
            if (expression.Contains("sum(", StringComparison.Ordinal)) continue;
            var sample = Sample.Of(facts.Text);
            if (sample.Explainer.Explain(Sample.Parse(expression)).Value is not Truth { IsSettled: true } verdict) continue;
            compared++;
            var value = StandardFeel.Evaluate(Excerpt.Of(expression), Context(facts), Evaluated.Moment, new DiagnosticList());
            Assert.True(value is FeelBoolean boolean && boolean.Value == verdict.MustBeTrue, $"{verdict.MustBeTrue} in rules, {ValueWriter.Write(value)} by the standard: {expression} with {facts.Text}");
        }

        Assert.True(compared > 250, $"only {compared} could be compared");
    }

    private static FeelContext Context(GeneratedFacts facts)
    {
        var known = facts.Complete(1).First();
        return FeelContext.Of(
            ("a", Value(known["a"])),
            ("b", Value(known["b"])),
            ("flag", Value(known["flag"])),
            ("sign", Value(known["sign"])),
            ("colour", Colour(known["colour"])),
            ("day", TemporalReader.ReadDate(Day().Match(facts.Text).Groups["day"].Value)!),
            ("today", Evaluated.Moment.Today),
            ("items", FeelList.Of(Entries(known, "items").Select(entry => FeelContext.Of(("size", Value(known[$"{entry}.size"])), ("big", Value(known[$"{entry}.big"])), ("colour", Colour(known[$"{entry}.colour"])))))),
            ("tags", FeelList.Of(Entries(known, "tags").Select(entry => Value(known[entry])))));
    }

    private static IEnumerable<string> Entries(IReadOnlyDictionary<string, object> known, string list) => ((List<object>)known[list]).Cast<string>();

    private static FeelValue Value(object value) => value is bool truth ? FeelBoolean.Of(truth) : new FeelNumber((decimal)value);

    private static FeelText Colour(object code) => new(Sample.Colours.Values[(int)code]);

    [GeneratedRegex(@" day=(?<day>\S+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
