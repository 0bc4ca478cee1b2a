using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>Whoever silences a warning says why, on the spot.</summary>
public sealed partial class SuppressionTests
{
    [Fact]
    public void Every_suppression_in_code_has_a_reason() =>
        Violations.AssertNone("a suppression without a reason", InCode(SourceTree.CodeUnder("src").Concat(SourceTree.CodeUnder("tests"))));

    [Fact]
    public void Every_suppression_in_a_project_has_a_reason() =>
        Violations.AssertNone(
            "a suppression without a reason",
            from pattern in (string[])["*.csproj", "*.props", "*.targets"]
            from file in SourceTree.Under("src", pattern).Concat(SourceTree.Under("tests", pattern))
            from line in Unexplained(file.Lines, InProject(), "<!--")
            select $"{file}:{line}");

    [Fact]
    public void Every_rule_switched_off_has_a_reason() =>
        Violations.AssertNone(
            "a rule switched off without a reason",
            Unexplained(File.ReadAllLines(Path.Combine(SourceTree.Root, ".editorconfig")), InSettings(), "#").Select(line => $".editorconfig:{line}"));

    [Theory]
    [InlineData("#pragma warning disable CA1000", true)]
    [InlineData("#pragma warning disable CA1000 // the table is built once", false)]
    [InlineData("#nullable disable", true)]
    [InlineData("[SuppressMessage(\"a\", \"b\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"b\", Justification = \"read by name\")]", false)]
    [InlineData("var x = 1;", false)]
    public void A_suppression_needs_its_reason_on_the_same_line(string line, bool expected) => Assert.Equal(expected, IsUnexplained(line));

    [Theory]
    [InlineData("dotnet_diagnostic.CA1.severity = none", "1")]
    [InlineData("# said\ndotnet_diagnostic.CA1.severity = none", "")]
    [InlineData("# said of both\ndotnet_diagnostic.CA1.severity = none\ndotnet_diagnostic.CA2.severity = none", "")]
    [InlineData("# said\nindent_size = 4\ndotnet_diagnostic.CA1.severity = none", "3")]
    public void A_reason_stands_above_the_rules_it_is_for(string settings, string expected) =>
        Assert.Equal(expected, string.Join(' ', Unexplained(settings.Split('\n'), InSettings(), "#")));

    private static IEnumerable<string> InCode(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Name != $"{nameof(SuppressionTests)}.cs" // its table holds suppressions as texts
        from line in file.Lines.Index()
        where IsUnexplained(line.Item)
        select $"{file}:{line.Index + 1}";

    private static bool IsUnexplained(string line) =>
        line.Contains("SuppressMessage(", StringComparison.Ordinal)
            ? !line.Contains("Justification = ", StringComparison.Ordinal)
            : Directive().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal);

    /// <summary>The lines, counted from 1, that match and have neither a remark of their own nor one above them, with only such lines between.</summary>
    private static IEnumerable<int> Unexplained(string[] lines, Regex suppression, string remark)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!suppression.IsMatch(lines[i]) || lines[i].Contains(remark, StringComparison.Ordinal)) continue;
            var above = i - 1;
            while (above >= 0 && suppression.IsMatch(lines[above])) above--;
            if (above < 0 || !lines[above].Contains(remark, StringComparison.Ordinal)) yield return i + 1;
        }
    }

    [GeneratedRegex(@"^\s*#(pragma warning disable|nullable disable)", RegexOptions.None, 10_000)]
    private static partial Regex Directive();

    [GeneratedRegex("<(NoWarn|MSBuildWarningsAsMessages|WarningsNotAsErrors)>|<(TreatWarningsAsErrors|NuGetAudit|EnableNETAnalyzers)>false", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InProject();

    [GeneratedRegex(@"severity = (none|silent)\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InSettings();
}
