using CsCheck;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Syntax;

public sealed class HostileTextTests
{
    private const int Many = 10_000;
    private const int SmallStack = 256 * 1024;
    private static readonly ExpressionLimits Wide = ExpressionLimits.Default with { Length = 1_000_000 };

    private static readonly ImmutableArray<string> Written =
        [.. CaseText.Pairs("trees.txt").Select(row => row.Data.Item1), .. CaseText.Blocks("mistakes.txt").Select(row => row.Data.Item1)];

    [Theory]
    [InlineData("(", "")]
    [InlineData("[", "")]
    [InlineData("{a:", "1")]
    [InlineData("f(", "1")]
    [InlineData("-", "1")]
    [InlineData("!", "1")]
    [InlineData("not ", "1")]
    [InlineData("if ", "1")]
    [InlineData("if a then b else ", "1")]
    [InlineData("for x in ", "1")]
    [InlineData("x in (", "1")]
    [InlineData("x in ", "1")]
    [InlineData("some x in xs satisfies ", "x")]
    [InlineData("a + ", "1")]
    [InlineData("a.", "b")]
    [InlineData("a ** ", "1")]
    [InlineData("a or b and c = d + e * f ** (", "1")]
    [InlineData("xs[", "1")]
    [InlineData("function() ", "1")]
    public void Too_deep_a_text_is_told_once_and_overflows_no_stack(string repeated, string last)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, Many)) + last;

        var codes = OnSmallStack(() => CodesOf(text, Wide));

        Assert.Equal(1, codes.Count(code => code is "FEEL004"));
        Assert.DoesNotContain("FEEL017", codes, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("(a + 1) * ", 90)]
    [InlineData("[", 95)]
    public void A_tree_within_the_limit_can_be_walked_on_a_small_stack(string repeated, int times)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, times)) + "1" + new string(']', repeated == "[" ? times : 0);

        Assert.Equal(OnSmallStack(() => SyntaxPrinter.Print(Parse(text, new DiagnosticList(), Wide))), text);
    }

    [Fact]
    public void A_chain_is_as_deep_as_it_is_long_and_a_run_of_and_is_flat()
    {
        Assert.Empty(CodesOf(string.Join(" + ", Enumerable.Repeat("a", 100)), Wide));
        Assert.Equal(["FEEL004"], CodesOf(string.Join(" + ", Enumerable.Repeat("a", 101)), Wide));
        Assert.Empty(CodesOf(string.Join(" and ", Enumerable.Repeat("a", Many)), Wide));
    }

    [Fact]
    public void Too_long_a_text_is_told_and_not_read()
    {
        var diagnostics = new DiagnosticList();
        var tree = Parse(new string('"', 1_000_000), diagnostics, ExpressionLimits.Default);

        Assert.IsType<MissingSyntax>(tree);
        Assert.Equal("the expression has 1000000 characters, at most 20000 are allowed", Assert.Single(diagnostics).Message);
    }

    [Theory]
    [InlineData("][")]
    [InlineData("§a")]
    public void A_page_of_noise_is_told_a_thousand_times_at_most(string noise)
    {
        var diagnostics = new DiagnosticList();
        Parse(string.Concat(Enumerable.Repeat(noise, Many)), diagnostics, ExpressionLimits.Default);

        Assert.InRange(diagnostics.Count, 1, 1_000);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("x = \"\udc00\"")]
    [InlineData("\ud83d a")]
    [InlineData("\ufeffa")]
    [InlineData("\u202ea")]
    [InlineData("\"\\U110000\\uD800\\")]
    [InlineData("\u0301")]
    public void Strange_characters_are_told_or_kept(string text)
    {
        var diagnostics = new DiagnosticList();
        Parse(text, diagnostics, ExpressionLimits.Default);

        Assert.All(diagnostics, diagnostic => Assert.Equal(VisibleText.Of(diagnostic.Message), diagnostic.Message));
    }

    [Fact]
    public void No_text_makes_the_parser_throw() => Gen.String[Gen.Char, 0, 80].Sample(ReadBothWays, iter: 3_000);

    [Fact]
    public void No_run_of_words_and_signs_makes_the_parser_throw()
    {
        string[] parts =
        [
            "a", "last contact", "1", "\"x\"", "@\"P1D\"", "'", "\"", "?", "@", "§", "\n", " ", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-",
            "**", "/", "=", "!=", "<", ">=", "!", "==", "&&", "//", "/*", "*/", .. Keywords.All.Order(StringComparer.Ordinal).Select(word => $" {word} "),
        ];
        Gen.OneOf(parts).List[0, 40].Select(string.Concat).Sample(ReadBothWays, iter: 10_000);
    }

    [Fact]
    public void No_slip_of_the_pen_makes_the_parser_throw() =>
        Gen.Select(Gen.OneOf([.. Written]), Gen.Int[0, 200], Gen.Int[0, 5], Gen.String[0, 3])
            .Sample((text, at, length, put) => ReadBothWays(Changed(text, at % (text.Length + 1), length, put)), iter: 5_000);

    private static string Changed(string text, int at, int length, string put) =>
        string.Concat(text.AsSpan(0, at), put, text.AsSpan(Math.Min(text.Length, at + length)));

    private static void ReadBothWays(string text)
    {
        var diagnostics = new DiagnosticList();
        Parse(text, diagnostics, ExpressionLimits.Default);
        Parser.ParseUnaryTests(Excerpt.Of(text), CaseText.Names, diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.NotEmpty(DiagnosticPrinter.Print(diagnostic));
            Assert.InRange(diagnostic.Location.Span.End, diagnostic.Location.Span.Start, text.Length);
        }
    }

    private static ImmutableArray<string> CodesOf(string text, ExpressionLimits limits)
    {
        var diagnostics = new DiagnosticList();
        Parse(text, diagnostics, limits);
        return [.. diagnostics.Select(diagnostic => diagnostic.Kind.Code).Where(code => code is "FEEL004" or "FEEL017")];
    }

    private static SyntaxNode Parse(string text, DiagnosticList diagnostics, ExpressionLimits limits) =>
        Parser.ParseExpression(Excerpt.Of(text), CaseText.Names, diagnostics, limits);

    private static T OnSmallStack<T>(Func<T> work)
    {
        var result = default(T);
        var thread = new Thread(() => result = work(), SmallStack);
        thread.Start();
        thread.Join();
        return result!;
    }
}
