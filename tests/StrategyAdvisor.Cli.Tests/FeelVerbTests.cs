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

    [Fact]
    public void Cases_of_a_test_kit_give_a_typed_value_a_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.jsonl", """
            {"id": "a", "group": "sums", "expr": "Net Price * 2", "context": {"Net Price": {"t": "number", "v": "1.50"}}, "expected": {"t": "number", "v": "3"}}
            {"id": "b", "group": "days", "expr": "[@\"2024-01-31\" + @\"P1M\", @\"PT90M\", @\"10:00:00Z\", {a: null, b: true}]", "context": {}}

            {"id": "c", "group": "types", "expr": "[\"x\"]", "context": {}, "resultType": "string"}
            {"id": "d", "group": "tables", "context": {"size": {"t": "number", "v": "7"}}, "let": [{"name": "half", "expr": "size / 2"}], "table": {"hitPolicy": "RULE ORDER", "inputs": ["half"], "outputs": [{"name": null}], "rules": [{"inputEntries": ["> 3"], "outputEntries": ["\"big\""]}, {"inputEntries": ["-"], "outputEntries": ["half"]}]}}
            """);

        var feel = Commands.Run("feel", "--cases", Path.Combine(folder.Path, "cases.jsonl"));

        string[] expected =
        [
            """{"group":"sums","id":"a","value":{"t":"number","v":"3"}}""",
            """{"group":"days","id":"b","value":{"t":"list","v":[{"t":"date","v":"2024-02-29"},{"t":"duration","v":"PT1H30M"},{"t":"time","v":"10:00:00Z"},{"t":"context","v":{"a":{"t":"null"},"b":{"t":"boolean","v":true}}}]}}""",
            """{"group":"types","id":"c","value":{"t":"string","v":"x"}}""",
            """{"group":"tables","id":"d","value":{"t":"list","v":[{"t":"string","v":"big"},{"t":"number","v":"3.5"}]}}""",
        ];
        Assert.Equal((0, string.Join('\n', expected) + "\n", ""), (feel.Exit, feel.Output, feel.Error));
    }

    [Fact]
    public void A_case_without_a_value_says_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.jsonl", """{"id": "a", "group": "g", "expr": "1 / 0", "context": {}}""");
        using var json = JsonDocument.Parse(Commands.Run("feel", "--cases", Path.Combine(folder.Path, "cases.jsonl")).Output);
        Assert.Equal("null", json.RootElement.GetProperty("value").GetProperty("t").GetString());
        Assert.Equal("FEEL300", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("no case")]
    [InlineData("{\"id\": \"a\"}")]
    [InlineData("[]")]
    [InlineData("{\"id\": \"a\", \"expr\": \"1\", \"context\": {\"x\": 1}}")]
    [InlineData("{\"id\": \"a\", \"table\": {\"hitPolicy\": \"BEST\", \"inputs\": [], \"outputs\": [{}], \"rules\": []}}")]
    public void A_line_that_is_no_case_is_told_and_the_others_go_on(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.jsonl", "{\"id\": \"a\", \"expr\": \"1\"}\n" + line + "\n{\"id\": \"b\", \"expr\": \"2\"}\n");

        var feel = Commands.Run("feel", "--cases", Path.Combine(folder.Path, "cases.jsonl"));

        Assert.Equal((3, 2), (feel.Exit, feel.Output.Count(character => character == '\n')));
        Assert.StartsWith("cases.jsonl:2:1: error CLI003 the line is no case\n", feel.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_cases_that_is_not_there_is_told()
    {
        var feel = Commands.Run("feel", "--cases", "/nowhere/cases.jsonl");
        Assert.Equal((1, ""), (feel.Exit, feel.Output));
        Assert.StartsWith("advisor: ", feel.Error, StringComparison.Ordinal);
    }
}
