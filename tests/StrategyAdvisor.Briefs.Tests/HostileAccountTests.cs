using System.Text.Json;
using StrategyAdvisor.Briefs.Tests.Samples;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Tests;

/// <summary>What an account must not do to whoever reads its brief: shown as it is, harmless, or refused with the place.</summary>
public sealed class HostileAccountTests
{
    private const string Plan = "buying stage: need\ncustomer since: 2014-03-10\n";
    private static readonly string Long = new('N', 1_000);

    /// <summary>A dossier, and what the text brief shows of it.</summary>
    public static TheoryData<string, string> Shown => new()
    {
        { $"id: a\nname: {Long}\n{Plan}", new string('N', 80) },
        { $"id: a\nname: \"<script>alert(1)</script><img src=x onerror=alert(1)>\"\n{Plan}", "<script>alert(1)</script><img src=x onerror=alert(1)> (a)" },
        { $"id: a\nname: \"</summary></details><b id=injected>\"\n{Plan}", "</summary></details><b id=injected> (a)" },
        { $"id: a\nname: \"bell\\u0007 escape\\e[31m\"\n{Plan}", "bell\\u0007 escape\\u001b[31m (a)" },
        { $"id: a\nname: \"zero\\u0000\"\n{Plan}", "zero\\u0000 (a)" },
        { $"id: a\nname: \"left \\u202Eright\\u202C mark\\u200F\"\n{Plan}", "left \\u202eright\\u202c mark\\u200f (a)" },
        { $"id: a\nname: \"أحمد الفاسي\"\n{Plan}", "أحمد الفاسي (a)" },
        { $"id: a\nname: \"=cmd|' /C calc'!A0\"\n{Plan}", "=cmd|' /C calc'!A0 (a)" },
        { $"id: a\nname: \"{{0}} {{1}} [x](javascript:y) **z**\"\n{Plan}", "{0} {1} [x](javascript:y) **z** (a)" },
        { $"id: a\nname: A\nowner: {new string('W', 10_000)}\n{Plan}", "WWWW" },
        { $"id: a\nname: A\nowner: \"</style><script>\\u202E\"\n{Plan}", "</style><script>\\u202e: " },
        { $"id: a\nname: A\n{Plan}contacts:\n  - {{name: \"<b>Ana\\u202E</b>\", level: manager, department: technical, influence: high, coverage: none}}\n", "<b>Ana\\u202e</b>" },
        { $"id: a\nname: A\n{Plan}contacts:\n  - {{name: {Long}, level: manager, department: technical, influence: high, coverage: none}}\n", "NNNN" },
        { $"id: a\nname: A\n{Plan}contacts:\n  - {{name: Ana Ruiz, level: manager, influence: high, coverage: brief, last contact: 0001-01-01}}\n", "1 January 1" },
        { $"id: a\nname: A\n{Plan}contacts:\n  - {{name: Ana Ruiz, level: manager, influence: high, coverage: none, left on: 2026-07-20}}\n", "Ana Ruiz has much influence here" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void It_is_shown_as_it_is_and_harmless_in_every_format(string dossier, string shown)
    {
        var assessment = DefaultPack.Assess(dossier);
        foreach (var language in (string[])["en", "es"])
        {
            var brief = DefaultPack.Brief(assessment, language);
            foreach (var format in BriefFormats.All)
            {
                var text = BriefFormats.Render(brief, assessment, format);
                Assert.Empty(text.TrimStart('\uFEFF').Where(Acts).Select(character => $"{format}: {(int)character:x4}"));
                AssertHarmless(format, text);
            }
        }

        var lines = Briefs.Text.TextBrief.Render(DefaultPack.Brief(assessment), isTerminal: false, explains: true);
        Assert.Contains(shown, lines.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(lines.Split('\n'), line => Assert.InRange(line.EnumerateRunes().Count(), 0, 80));
    }

    [Theory]
    [InlineData("id: a\n", "account.yaml:1:1: error", "`name`")]
    [InlineData("id: a\nname: ''\n", "account.yaml:", "`name`")]
    [InlineData("id: a\nname: A\ncustomer since: 0000-01-01\n", "account.yaml:3:17: error", "0000-01-01")]
    [InlineData("id: a\nname: A\ncustomer since: 10000-01-01\n", "account.yaml:3:17: error", "10000-01-01")]
    [InlineData("id: a\nname: A\ncustomer since: 2026-02-30\n", "account.yaml:3:17: error", "2026-02-30")]
    [InlineData("id: a\nname: A\ncontacts:\n  - {level: manager}\n", "account.yaml:4:5: error", "`name`")]
    public void What_cannot_be_shown_is_refused_with_its_place(string dossier, string place, string named)
    {
        var (portfolio, diagnostics) = DefaultPack.Read(dossier);
        Assert.Equal(0, portfolio.Batch.Count);
        var told = string.Join('\n', diagnostics.Sorted().Select(DiagnosticPrinter.Print));
        Assert.Contains(place, told, StringComparison.Ordinal);
        Assert.Contains(named, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_refused_with_its_place()
    {
        var (portfolio, diagnostics) = DefaultPack.Read($"id: a\nname: {new string('N', 10_000)}\n");
        Assert.Equal(0, portfolio.Batch.Count);
        Assert.Contains("account.yaml:2:7: error FACT113", string.Join('\n', diagnostics.Sorted().Select(DiagnosticPrinter.Print)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_who_leaves_in_the_future_is_still_there_on_the_map() =>
        Assert.Contains(">Ana Ruiz<", BriefFormats.Render(DefaultPack.Brief(Leaving("2026-07-20")), DefaultPack.Assess(Leaving("2026-07-20")), "html"), StringComparison.Ordinal);

    [Fact]
    public void A_contact_who_has_left_is_not() =>
        Assert.DoesNotContain(">Ana Ruiz<", BriefFormats.Render(DefaultPack.Brief(Leaving("2026-06-30")), DefaultPack.Assess(Leaving("2026-06-30")), "html"), StringComparison.Ordinal);

    private static string Leaving(string day) => $"id: a\nname: A\ncontacts:\n  - {{name: Ana Ruiz, level: manager, department: technical, coverage: deep, left on: {day}}}\n";

    private static bool Acts(char character) =>
        character is not ('\n' or '\r') && char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;

    private static void AssertHarmless(string format, string text)
    {
        switch (format)
        {
            case "html":
                Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("id=injected", text.Replace("&lt;b id=injected", "", StringComparison.Ordinal), StringComparison.Ordinal);
                break;
            case "md":
                Assert.DoesNotContain("<script", text.Replace("\\<script", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("](", text.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
                break;
            case "csv":
                Assert.DoesNotContain("\n=", text, StringComparison.Ordinal);
                break;
            case "json":
                using (JsonDocument.Parse(text)) break;
        }
    }
}
