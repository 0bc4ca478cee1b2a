using StrategyAdvisor.Briefs.Text;

namespace StrategyAdvisor.Briefs.Tests.Text;

public sealed class TextPageTests
{
    private static readonly string Word79 = new('w', 79);

    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two\n")]
    [InlineData("  one \n two\tthree ", "one two three\n")]
    public void A_short_text_is_one_line_with_single_spaces(string text, string expected) => Assert.Equal(expected, Paragraph(text));

    [Fact]
    public void Lines_break_between_words_before_the_81st_column()
    {
        Assert.Equal($"{Word79}\nx\n", Paragraph($"{Word79} x"));
        Assert.Equal($"{Word79[1..]} x\n", Paragraph($"{Word79[1..]} x"));
    }

    [Fact]
    public void A_word_longer_than_a_line_is_cut_but_never_within_a_character()
    {
        var lines = Paragraph(string.Concat(Enumerable.Repeat("😀", 100))).TrimEnd('\n').Split('\n');
        Assert.Equal(100, lines.Sum(line => line.EnumerateRunes().Count(rune => rune.Value == 0x1F600)));
        Assert.All(lines, line => Assert.DoesNotContain('\uFFFD', line));
    }

    [Fact]
    public void Later_lines_stand_below_the_text_of_the_first_not_below_its_mark() =>
        Assert.Equal($"  - {Word79[3..]}\n    x\n", Paragraph($"{Word79[3..]} x", 2, "- "));

    [Theory]
    [InlineData("a\u001b[31mb", "a\\u001b[31mb\n")]
    [InlineData("a\u202Eb", "a\\u202eb\n")]
    [InlineData("a\u0007b", "a\\u0007b\n")]
    public void What_would_act_on_a_terminal_is_shown_instead(string text, string expected) => Assert.Equal(expected, Paragraph(text));

    [Theory]
    [InlineData(false, "\nPlan\n")]
    [InlineData(true, "\n\u001b[1mPlan\u001b[0m\n")]
    public void Headings_are_bold_on_a_terminal_only(bool isTerminal, string expected)
    {
        var page = new TextPage(isTerminal);
        page.Paragraph("text");
        page.Heading("Plan");
        Assert.EndsWith(expected, page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("left", "right", 1)]
    [InlineData("a title that is so long that there is no room left on its line for a", "day of the year", 2)]
    public void A_title_shares_its_line_with_the_day_where_there_is_room(string left, string right, int lines)
    {
        var page = new TextPage(isTerminal: false);
        page.Title(left, right);
        Assert.Equal(lines, page.ToString().Count(character => character == '\n'));
        Assert.EndsWith($"{right}\n", page.ToString(), StringComparison.Ordinal);
    }

    private static string Paragraph(string text, int indent = 0, string mark = "")
    {
        var page = new TextPage(isTerminal: false);
        page.Paragraph(text, indent, mark);
        return page.ToString();
    }
}
