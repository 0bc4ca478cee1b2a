using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>A code is what people search for and switch off: it stands for one mistake.</summary>
public sealed partial class DiagnosticCodeTests
{
    [Fact]
    public void No_two_mistakes_have_one_code() => Violations.AssertNone(
        "a code that is given twice",
        Twice(SourceTree.CodeUnder("src").Select(file => (file.Path, file.Text))));

    [Fact]
    public void A_code_given_twice_is_found()
    {
        const string One = """Kind = new("DOC001", "one", "...")""";
        const string Other = """Kind = new("DOC001", "other", "...") new("DOC002", "third", "...")""";
        Assert.Equal(["DOC001: a.cs, b.cs"], Twice([("a.cs", One), ("b.cs", Other)]), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Twice(IEnumerable<(string Path, string Text)> files) => files
        .SelectMany(file => Declared().Matches(file.Text).Select(code => (Code: code.Groups["code"].Value, file.Path)))
        .GroupBy(place => place.Code, place => place.Path, StringComparer.Ordinal)
        .Where(places => places.Count() > 1)
        .OrderBy(places => places.Key, StringComparer.Ordinal)
        .Select(places => $"{places.Key}: {string.Join(", ", places)}");

    [GeneratedRegex("""new\(\s*"(?<code>[A-Z]{2,8}[0-9]{3})", "[a-z0-9-]+",""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declared();
}
