using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

public sealed class FeelVerbTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "{}", "7")]
    [InlineData("-1.50", "{}", "-1.5")]
    [InlineData("revenue > 1000 and active", "{\"revenue\": 1200.5, \"active\": true}", "true")]
    [InlineData("today - since", "{\"since\": \"2026-06-01\"}", "@\"P29D\"")]
    [InlineData("since + @\"P1M\"", "{\"since\": \"2026-01-31\"}", "@\"2026-02-28\"")]
    [InlineData("upper case(name)", "{\"name\": \"Ana\"}", "\"ANA\"")]
    [InlineData("people[age > 30].name", "{\"people\": [{\"name\": \"Ana\", \"age\": 31}, {\"name\": \"Luis\", \"age\": 20}]}", "[\"Ana\"]")]
    [InlineData("people[age > 30]", "{\"people\": [{\"name\": \"Ana\", \"age\": 31}]}", "[\"Ana\"]")]
    [InlineData("sum(scores)", "{\"scores\": [1, 2.5]}", "3.5")]
    [InlineData("count(scores)", "{\"scores\": []}", "0")]
    [InlineData("{a: 1, b: [true, \"x\"]}.a", "{}", "")]
    [InlineData("x > 5", "{\"x\": null}", "unknown")]
    [InlineData("contains(x, \"a\")", "{\"x\": null}", "unknown")]
    [InlineData("x = null", "{\"x\": null}", "true")]
    [InlineData("count(people[age > 30])", "{\"people\": [{\"age\": 31}, {\"age\": null}]}", "1 to 2")]
    public void An_expression_is_evaluated_over_facts_in_JSON(string expression, string context, string expected)
    {
        var feel = Commands.Run("feel", expression, "--context", context, "--as-of", "2026-06-30");
        Assert.Equal(expected.Length == 0 ? (3, "") : (0, expected + "\n"), (feel.Exit, feel.Output));
    }

    [Theory]
    [InlineData("revenu > 1", "{\"revenue\": 2}", "expression:1:1: error FEEL100 unknown name `revenu`\n  revenu > 1\n  ^^^^^^\n  help: did you mean `revenue`?\n")]
    [InlineData("x", "{\"x\": {\"y\": 1}}", "context:1:7: error CLI002 `x` cannot be an object\n  {\"x\": {\"y\": 1}}\n        ^^^^^^^^\n  help: a fact is a single value, a list of them, or a list of objects\n")]
    [InlineData("1", "[1]", "context:1:1: error CLI001 the context must be an object of names and values\n  [1]\n  ^^^\n  help: write {\"amount\": 1200}\n")]
    [InlineData("x + 1", "{\"x\": \"a\"}", "expression:1:1: error FEEL111 `+` does not work between a text and a number\n  x + 1\n  ^^^^^\n")]
    public void A_mistake_is_told_with_its_place(string expression, string context, string expected)
    {
        var feel = Commands.Run("feel", expression, "--context", context);
        Assert.Equal((3, "", expected), (feel.Exit, feel.Output, feel.Error));
    }

    [Fact]
    public void What_fails_is_unknown_and_told()
    {
        var feel = Commands.Run("feel", "1 / 0");
        Assert.Equal((3, "failed: division by zero\n"), (feel.Exit, feel.Output));
        Assert.Contains("warning FEEL300", feel.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_expression_it_reads_the_standard_input() => Assert.Equal("3\n", Commands.RunWith("1 + 2\n", "feel").Output);

    [Theory]
    [InlineData("[1, 2]", "[1, 2]", "list of number")]
    [InlineData("\"a\"", "\"a\"", "text")]
    [InlineData("@\"2026-06-30\"", "\"2026-06-30\"", "date")]
    [InlineData("1 / 0", "null", "number")]
    public void Programs_read_the_value_as_JSON(string expression, string value, string type)
    {
        using var json = JsonDocument.Parse(Commands.Run("feel", expression, "--format", "json").Output);
        Assert.Equal((value, type), (json.RootElement.GetProperty("value").GetRawText(), json.RootElement.GetProperty("type").GetString()));
    }
}
