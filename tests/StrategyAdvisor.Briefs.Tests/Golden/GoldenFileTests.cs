namespace StrategyAdvisor.Briefs.Tests.Golden;

public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nb\nc", "a\nx\nc", "@ line 2\n- b\n+ x\n")]
    [InlineData("a\nb\nc", "a\nc", "@ line 2\n- b\n")]
    [InlineData("a\nc", "a\nb\nc\n", "@ line 2\n+ b\n+ \n")]
    [InlineData("a", "a\r", "@ line 1\n- a\n+ a\\r\n")]
    public void A_difference_shows_the_lines_that_only_one_text_has(string expected, string actual, string difference) =>
        Assert.Equal(difference, TextDifference.Between(expected, actual));

    [Fact]
    public void A_missing_golden_file_fails_and_says_how_to_accept_it()
    {
        var failure = Record.Exception(() => GoldenFile.Check("briefs/nobody.en.txt", "text"));
        Assert.Contains("tests/cases/golden/briefs/nobody.en.txt is missing", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hashes_of_pack_and_style_sheet_are_masked_and_nothing_else_is()
    {
        var (pack, style) = (new string('a', 64), new string('B', 43) + "=");
        Assert.Equal(
            "key-accounts 1.0.0, sha256:…\n'sha256-…' <style>…</style> sha256:short",
            GoldenFile.Mask($"key-accounts 1.0.0, sha256:{pack}\n'sha256-{style}' <style>p {{ margin: 0; }}</style> sha256:short"));
    }
}
