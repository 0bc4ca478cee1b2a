using CsCheck;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Standard;

public sealed class LimitTests
{
    private const int SmallStack = 1024 * 1024;

    [Theory]
    [InlineData("for i in 1..1000000000 return i", "FEEL413")]
    [InlineData("for i in 1..100 return partial", "FEEL415")]
    [InlineData("some x in 1..100000, y in 1..100000 satisfies x = -y", "FEEL413")]
    [InlineData("count(for i in 1..3000 return for j in 1..3000 return 1) = null", "FEEL413")]
    [InlineData("{double: function(s, n) if n = 0 then s else double(s + s, n - 1), r: double(\"abcdefgh\", 60)}", "FEEL415")]
    [InlineData("{nest: function(l, n) if n = 0 then l else nest([[[l]]], n - 1), r: nest([], 80)}", "FEEL415")]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r = null", "FEEL414")]
    [InlineData("{f: function(n) [[[[[[f(n + 1)]]]]]], r: f(1)}", "FEEL414")]
    [InlineData("{f: function(n) if not(not(n > 0)) then 1 + (2 * (3 + f(n + 1))) else 0, r: f(1)}", "FEEL414")]
    public void What_costs_too_much_is_null_and_told_and_overflows_no_stack(string expression, string code)
    {
        var text = "";
        var thread = new Thread(() => text = Evaluated.Text(expression), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Equal($"null {code}", text);
    }

    [Fact]
    public void A_hundred_reasons_are_enough()
    {
        var diagnostics = new DiagnosticList();
        Evaluated.Value("for i in 1..5000 return @\"2024-01-01\" + i", diagnostics);
        Assert.InRange(diagnostics.Count, 1, 100);
    }

    [Fact]
    public void No_run_of_words_makes_it_throw()
    {
        string[] parts =
        [
            "1", "-", "\"a\"", "null", "true", "[", "]", "(", ")", "{a:", "}", ",", "..", "=", "<", " in ", " and ", "if ", " then ", " else ", "for x in ", " return ", "x", "some x in ", " satisfies ",
            "@\"2024-01-31\"", "@\"P1M\"", "@\"PT1H\"", "@\"10:00:00@Europe/Madrid\"", "+", "*", "/", "**", "function(x) ", " instance of ", "number", "list<", ">", "abs(", "count(", "sort(", "range(", "matches(", "date and time(", ".", "year",
        ];
        Gen.OneOf(parts).List[1, 14].Select(string.Concat).Sample(text => Assert.NotNull(Evaluated.Text(text)), iter: 20_000);
    }

    [Fact]
    public void No_arguments_make_a_builtin_throw()
    {
        string[] values = ["null", "1", "-1.5", "1e28", "-1e28", "\"a(\"", "\"\"", "[]", "[1, \"a\", null]", "{}", "{a: 1}", "[1..5]", "(< 3)", "true", "@\"2024-02-29\"", "@\"-999999999-01-01\"", "@\"10:00:00Z\"", "@\"2024-02-29T10:00:00\"", "@\"P1D\"", "@\"-P9999Y\"", "abs", "function(a, b) a < b"];
        var names = Feel.Standard.StandardFeel.Functions.Select(function => function.Usage.Split('(')[0]).Distinct(StringComparer.Ordinal).ToArray();
        Gen.Select(Gen.OneOf(names), Gen.OneOf(values).List[0, 4], (name, arguments) => $"{name}({string.Join(", ", arguments)})")
            .Sample(text => Assert.NotNull(Evaluated.Text(text)), iter: 30_000);
    }

    [Fact]
    public void Every_pair_of_values_can_be_put_between_every_operator()
    {
        string[] values = ["null", "1e28", "0", "\"a\"", "[1]", "{a: 1}", "[1..5]", "true", "@\"999999999-12-31\"", "@\"10:00:00Z\"", "@\"-999999999-01-01T10:00:00@Europe/Madrid\"", "@\"P99999D\"", "@\"-P99999Y\"", "abs"];
        foreach (var sign in (string[])["+", "-", "*", "/", "**", "=", "!=", "<", ">=", "and", "or", "in"])
        {
            foreach (var left in values)
            {
                foreach (var right in values) Assert.IsAssignableFrom<FeelValue>(Evaluated.Value($"{left} {sign} {right}", new DiagnosticList()));
            }
        }
    }
}
