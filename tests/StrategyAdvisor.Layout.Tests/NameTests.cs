using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>A name says what a thing is; these words fit anything.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Empty =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base", "Impl", "Info", "Data",
    ];

    [Fact]
    public void No_file_or_type_is_named_with_a_word_that_fits_anything() =>
        Violations.AssertNone(
            "a name that fits anything",
            from file in SourceTree.CodeUnder("src").Concat(SourceTree.CodeUnder("tests"))
            from name in NamesIn(file.Path, CodeText.WithoutTexts(file.Text))
            where SaysNothing(name)
            select $"{file}: {name}");

    [Theory]
    [InlineData("TextHelper", true)]
    [InlineData("DataReader", true)]
    [InlineData("Rule.Impl", true)]
    [InlineData("HTTPUtils", true)]
    [InlineData("DatabaseReader", false)]
    [InlineData("Baseline", false)]
    [InlineData("Informed", false)]
    public void A_word_counts_only_as_a_whole(string name, bool expected) => Assert.Equal(expected, SaysNothing(name));

    [Theory]
    [InlineData("public sealed class RuleManager", "RuleManager")]
    [InlineData("readonly record struct RowInfo(int Row)", "RowInfo")]
    [InlineData("enum Common { }", "Common")]
    [InlineData("delegate void DataReady(int row)", "DataReady")]
    public void Every_kind_of_type_is_looked_at(string code, string expected) => Assert.Contains(expected, NamesIn("src/X/Y.cs", code), StringComparer.Ordinal);

    private static bool SaysNothing(string name) => Words.Of(name).Intersect(Empty, StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> NamesIn(string path, string code) =>
        Declaration().Matches(code).Select(match => match.Groups["name"].Value).Concat(path.Split('/')[1..].Select(Path.GetFileNameWithoutExtension).OfType<string>());

    [GeneratedRegex(@"\b(class|struct|interface|enum|record|delegate [\w<>?,\[\]]+)\s+(?!class\b|struct\b)(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declaration();
}
