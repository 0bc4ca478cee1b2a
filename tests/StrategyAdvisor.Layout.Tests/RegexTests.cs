using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>No text that a user writes may keep a pattern busy: a pattern runs in linear time, or gives up.</summary>
public sealed partial class RegexTests
{
    [Fact]
    public void Every_pattern_runs_in_linear_time_or_has_a_timeout() =>
        Violations.AssertNone(
            "a pattern that may run for ever",
            from file in SourceTree.CodeUnder("src")
            from line in Unbounded(file.Text)
            select $"{file}:{line}");

    [Theory]
    [InlineData("new Regex(\"a+\")", "1")]
    [InlineData("\nRegex.IsMatch(text, \"(a)+\")", "2")]
    [InlineData("new Regex(\"a(b)\",\n  RegexOptions.NonBacktracking)", "")]
    [InlineData("[GeneratedRegex(\"a\", RegexOptions.None, matchTimeoutMilliseconds: 1000)]", "")]
    [InlineData("[GeneratedRegex(\"a\")]", "1")]
    [InlineData("[GeneratedRegex(\"a\", RegexOptions.None)]\nX(timeout)", "1")]
    [InlineData("// new Regex(\"a\") has no timeout", "")]
    [InlineData("new Regex(\"\\\\(timeout\")", "1")]
    public void A_pattern_without_bound_is_found(string code, string expected) => Assert.Equal(expected, string.Join(' ', Unbounded(code)));

    private static IEnumerable<int> Unbounded(string text)
    {
        var code = CodeText.WithoutTexts(text);
        return from Match call in Call().Matches(code)
               where !Bound().IsMatch(ArgumentsFrom(code, call.Index + call.Length))
               select code.AsSpan(0, call.Index).Count('\n') + 1;
    }

    /// <summary>From behind an opening parenthesis to the one that closes it.</summary>
    private static string ArgumentsFrom(string code, int start)
    {
        var depth = 1;
        var end = start;
        for (; end < code.Length && depth > 0; end++) depth += code[end] switch { '(' => 1, ')' => -1, _ => 0 };
        return code[start..end];
    }

    [GeneratedRegex(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(|GeneratedRegex\(", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Call();

    [GeneratedRegex("NonBacktracking|[tT]imeout|TimeSpan", RegexOptions.None, 10_000)]
    private static partial Regex Bound();
}
