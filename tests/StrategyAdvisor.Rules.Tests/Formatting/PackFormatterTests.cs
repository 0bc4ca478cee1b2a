using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Formatting;

namespace StrategyAdvisor.Rules.Tests.Formatting;

/// <summary>Layout is made uniform once; words, order and comments stay.</summary>
public sealed class PackFormatterTests
{
    [Theory]
    [InlineData("a:   1   # why\nb:\n    c: 2\n", "a: 1   # why\nb:\n  c: 2\n")]
    [InlineData("rules:\n# one\n-   rule: a\n    # its title\n    title: {en: A}\n# two\n- rule: b\n", "rules:\n  # one\n  - rule: a\n    # its title\n    title: {en: A}\n  # two\n  - rule: b\n")]
    [InlineData("rules:\n-\n  rule: a\n-\n  rule: b\n", "rules:\n  -\n    rule: a\n  -\n    rule: b\n")]
    [InlineData("r:\n- when:   |\n      a\n        and b\n\n\n      # no comment\n  s: |-\n   \"low\"\n", "r:\n  - when: |\n      a\n        and b\n\n      # no comment\n    s: |-\n      \"low\"\n")]
    [InlineData("r:\n   - - a\n", "r:\n   - - a\n")]
    [InlineData("r:\n   a: |2\n       x\n", "r:\n   a: |2\n       x\n")]
    [InlineData("r:\n    a: {b: 1,\n        c: 2}\n    d:\n       [1,\n        2]\n", "r:\n  a: {b: 1,\n      c: 2}\n  d:\n    [1,\n     2]\n")]
    [InlineData("a: \"one\n      two\"\nb: three\n  four\nc:\n     five\n     six\n", "a: \"one\n  two\"\nb: three\n  four\nc:\n  five\n  six\n")]
    [InlineData("tests for:   a\n---\n# more\ntests for:  b\ncases:\n- x\n# end\n", "tests for: a\n---\n# more\ntests for: b\ncases:\n  - x\n# end\n")]
    [InlineData("d:\n- table: |\n     | a || b |\n     | <3 || \"s\" |\n", "d:\n  - table: |\n      | a  || b   |\n      | <3 || \"s\" |\n")]
    [InlineData("a: 1\r\n\r\n\r\nb:\r\n    c: 2   \r\n", "a: 1\n\nb:\n  c: 2\n")]
    [InlineData("a: |\n\n   x\n  \n   y\nb: 1\n", "a: |\n\n  x\n\n  y\nb: 1\n")]
    [InlineData("\"a: b\":   'c: d'\n\"e\" :  f\n", "\"a: b\": 'c: d'\n\"e\": f\n")]
    public void A_layout_is_made_uniform(string before, string after) =>
        Assert.Equal((after, after), (Format(before), Format(after)));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(KeyAccounts.Folder, "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_further_in_is_brought_back_and_stays(string file)
    {
        var content = File.ReadAllText(Path.Combine(KeyAccounts.Folder, file)).ReplaceLineEndings("\n");
        var further = string.Join('\n', content.Split('\n').Select(FurtherIn));
        var formatted = Format(further)!;
        Assert.Equal(formatted, Format(formatted));
        Assert.Equal(content.Split('\n').Where(IsKey), formatted.Split('\n').Where(IsKey), StringComparer.Ordinal);
    }

    /// <summary>Twice as far in; what stands behind a dash too.</summary>
    private static string FurtherIn(string line)
    {
        var words = line.TrimStart(' ');
        return new string(' ', 2 * (line.Length - words.Length)) + (words.StartsWith("- ", StringComparison.Ordinal) ? $"-   {words[2..]}" : words);
    }

    private static bool IsKey(string line) => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || line.TrimStart().StartsWith("title:", StringComparison.Ordinal) || line.EndsWith(": |", StringComparison.Ordinal);

    private static string? Format(string content) => PackFormatter.Format(new SourceText("x.yaml", content));
}
