using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins over texts (DMN 1.5, table 75). Positions and lengths count code points.</summary>
internal static class TextFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("substring", [AText("string"), ANumber("start position"), ANumber("length").Optional()], Substring,
            "The part from a position on (1 is the first, -1 the last), perhaps of a given length.", "substring(\"foobar\", 3, 2)", "\"ob\""),
        new("string length", [AText("string")], call => new FeelNumber(TextOperations.Length(call.Text(0))), "How many characters a text has.", "string length(\"año\")", "3"),
        new("upper case", [AText("string")], call => new FeelText(call.Text(0).ToUpperInvariant()), "The text in capitals.", "upper case(\"aB4\")", "\"AB4\""),
        new("lower case", [AText("string")], call => new FeelText(call.Text(0).ToLowerInvariant()), "The text in small letters.", "lower case(\"aB4\")", "\"ab4\""),
        new("substring before", [AText("string"), AText("match")], call => new FeelText(Around(call).Before), "What stands before a match, or nothing.", "substring before(\"foobar\", \"bar\")", "\"foo\""),
        new("substring after", [AText("string"), AText("match")], call => new FeelText(Around(call).After), "What stands behind a match, or nothing.", "substring after(\"foobar\", \"o\")", "\"obar\""),
        new("replace", [AText("input"), AText("pattern"), AText("replacement"), AText("flags").Optional()], Replace,
            "The text with every match of a regular expression replaced.", "replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
        new("contains", [AText("string"), AText("match")], call => FeelBoolean.Of(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)), "Whether a text has a match.", "contains(\"foobar\", \"of\")", "false"),
        new("starts with", [AText("string"), AText("match")], call => FeelBoolean.Of(call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)), "Whether a text begins so.", "starts with(\"foobar\", \"fo\")", "true"),
        new("ends with", [AText("string"), AText("match")], call => FeelBoolean.Of(call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)), "Whether a text ends so.", "ends with(\"foobar\", \"r\")", "true"),
        new("matches", [AText("input"), AText("pattern"), AText("flags").Optional()], call => Matched(call, call.Text(2, ""), pattern => FeelBoolean.Of(pattern.IsMatch(call.Text(0)))),
            "Whether a text has a match of a regular expression.", "matches(\"foobar\", \"^fo*b\")", "true"),
        new("split", [AText("string"), AText("delimiter")], call => Matched(call, "", pattern => FeelList.Of(pattern.Split(call.Text(0)).Select(part => new FeelText(part)))),
            "The parts between the matches of a regular expression.", "split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"),
        new("string join", [AList("list"), AText("delimiter").Optional()], Join, "All texts of a list in one, nulls left out.", "string join([\"a\", null, \"c\"], \", \")", "\"a, c\""),
    ];

    private static FeelValue? Substring(Arguments call)
    {
        long? length = call.Has(2) ? (long)decimal.Truncate(call.Number(2)) : null;
        if (length < 1) return null;
        return TextOperations.Substring(call.Text(0), (long)decimal.Truncate(call.Number(1)), length) is { } part ? new FeelText(part) : null;
    }

    private static (string Before, string After) Around(Arguments call)
    {
        var (text, match) = (call.Text(0), call.Text(1));
        var found = text.IndexOf(match, StringComparison.Ordinal);
        return found < 0 ? ("", "") : (text[..found], text[(found + match.Length)..]);
    }

    private static FeelValue? Replace(Arguments call) => Matched(call, call.Text(3, ""), pattern => pattern.Replace(call.Text(0), call.Text(2)) is { } replaced ? new FeelText(replaced) : null);

    /// <summary>What a pattern gives; null where it is none, or takes too long.</summary>
    private static FeelValue? Matched(Arguments call, string flags, Func<Pattern, FeelValue?> use)
    {
        if (Pattern.Read(call.Text(1), flags) is not { } pattern) return call.Fail(StandardDiagnostics.NoPattern, call.Text(1), flags);
        try
        {
            return use(pattern);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static FeelValue? Join(Arguments call)
    {
        var texts = call.List(0).Where(item => item is not FeelNull).ToList();
        return texts.TrueForAll(item => item is FeelText) ? new FeelText(string.Join(call.Text(1, ""), texts.Cast<FeelText>().Select(text => text.Value))) : null;
    }
}
