using System.Text.Json;
using StrategyAdvisor.Briefs.Json;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Json;

/// <summary>The shape that programs outside rely on.</summary>
public sealed class JsonBriefTests
{
    private static readonly JsonElement Vinalta = Render("vinalta");

    [Fact]
    public void The_fixed_keys_come_first_and_in_their_order()
    {
        AssertKeys("account, name, asOf, pack, status, decisions, findings, undecided, gaps, plan", Vinalta);
        AssertKeys("name, version, hash", Vinalta.GetProperty("pack"));
        AssertKeys("rule, group, severity, warning, evidence, sources, impliedBy", Vinalta.GetProperty("findings")[0]);
        AssertKeys("fact, value, source, on, status", Vinalta.GetProperty("findings")[0].GetProperty("evidence")[0]);
        AssertKeys("key, grade", Vinalta.GetProperty("findings")[0].GetProperty("sources")[0]);
        AssertKeys("rule, missing", Vinalta.GetProperty("undecided")[0]);
        AssertKeys("fact, decides", Vinalta.GetProperty("gaps")[0]);
        AssertKeys("step, text, phase, track, owner, due, from, after", Vinalta.GetProperty("plan")[0]);
    }

    [Theory]
    [InlineData("keyAccount", "none")]
    [InlineData("pursuit", "pursue")]
    [InlineData("position", "maintain")]
    public void Decisions_have_camelCase_names_and_the_values_of_the_pack(string decision, string value) =>
        Assert.Equal(value, Vinalta.GetProperty("decisions").GetProperty(decision).GetString());

    [Fact]
    public void An_open_decision_is_null_and_says_beside_what_it_can_be()
    {
        var unknown = Render("oficinas-douro");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("decisions").GetProperty("pursuit").ValueKind);
        Assert.Equal(["do not pursue", "pursue with limits", "pursue"], unknown.GetProperty("decisionsOpen").GetProperty("pursuit").EnumerateArray().Select(value => value.GetString()!), StringComparer.Ordinal);
    }

    [Fact]
    public void Evidence_goes_down_to_the_fact_its_value_source_day_and_status()
    {
        var finding = Vinalta.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("rule").GetString() == "shrinking-account");
        Assert.Equal(
            """{"fact":"prior annual revenue","value":640000,"source":"ERP","on":"2026-06-29","status":"confirmed","label":"prior annual revenue"}""",
            Compact(finding.GetProperty("evidence")[0]));
        Assert.StartsWith("""{"key":"SEED","grade":"seed","title":"Seed document""", Compact(finding.GetProperty("sources")[0]), StringComparison.Ordinal);
        Assert.Equal("true", finding.GetProperty("condition").GetProperty("value").GetString());
    }

    [Fact]
    public void A_source_that_disagrees_stands_beside_the_value_that_counts()
    {
        var finding = Render("fruticola-quillahue").GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("rule").GetString() == "financial-distress");
        var z = finding.GetProperty("evidence").EnumerateArray().Single(item => item.GetProperty("fact").GetString() == "altman z");
        Assert.Equal("1.02", z.GetProperty("value").GetRawText());
        Assert.Equal("1.74", z.GetProperty("others")[0].GetProperty("value").GetString());
    }

    [Fact]
    public void Findings_stand_by_severity_then_group_then_rule()
    {
        var findings = Vinalta.GetProperty("findings").EnumerateArray().Select(item => Rules.Checks.Pack.Severities.IndexOf(item.GetProperty("severity").GetString()!)).ToList();
        Assert.Equal(findings.Order(), findings);
    }

    [Fact]
    public void A_line_of_a_review_is_one_line_and_carries_no_conditions()
    {
        using var stream = new MemoryStream();
        JsonBrief.WriteLine(BriefBuilder.Build(SampleAccounts.All["vinalta"], "en", "EUR"), stream);
        var line = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("\"condition\"", line, StringComparison.Ordinal);
    }

    private static JsonElement Render(string account)
    {
        using var stream = new MemoryStream();
        JsonBrief.Write(DefaultPack.Brief(SampleAccounts.All[account]), stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static void AssertKeys(string expected, JsonElement element)
    {
        var keys = expected.Split(", ");
        Assert.Equal(keys, element.EnumerateObject().Select(property => property.Name).Take(keys.Length), StringComparer.Ordinal);
    }
}
