namespace StrategyAdvisor.Rules.Tests.Testing;

public sealed class TestRunTests
{
    public static TheoryData<string, string, string> Files => CaseFile.Cases("test-runs.txt");

    public static TheoryData<string, string, string> Portfolios => CaseFile.Cases("portfolio-runs.txt");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_tests_says_what_came_of_it(string title, string file, string expected)
    {
        var results = MiniTests.Run(MiniPack.Of(CaseFile.Read("mini.rules.yaml")), file, out var diagnostics);
        Assert.Equal($"{title}\n{expected}", $"{title}\n{MiniTests.Print(results, diagnostics)}");
    }

    [Theory]
    [MemberData(nameof(Portfolios))]
    public void A_file_of_tests_of_many_accounts_says_what_came_of_it(string title, string file, string expected)
    {
        var results = MiniTests.Run(MiniPack.Of(CaseFile.Read("mini.portfolio.yaml")), file, out var diagnostics);
        Assert.Equal($"{title}\n{expected}", $"{title}\n{MiniTests.Print(results, diagnostics)}");
    }

    [Theory]
    [InlineData("", null, "mini:1:1: error TEST001 there is no test in `mini`")]
    [InlineData("tests for: size\nas of: 2026-06-30\ncases:\n  - {case: one, expect: undecided}\n", "two", "mini:1:1: error TEST002 no test matches `two`")]
    public void A_run_without_tests_is_a_mistake(string file, string? filter, string expected)
    {
        MiniTests.Run(MiniPack.Of(CaseFile.Read("mini.rules.yaml")), file, out var diagnostics, filter);
        Assert.StartsWith(expected, Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_runs_the_cases_whose_name_holds_it()
    {
        const string file = "tests for: size\nas of: 2026-06-30\ncases:\n  - {case: one, expect: undecided}\n  - {case: two, expect: undecided}\n";
        var results = MiniTests.Run(MiniPack.Of(CaseFile.Read("mini.rules.yaml")), file, out var diagnostics, "SIZE: t");
        Assert.Empty(diagnostics);
        Assert.Equal("size: two", Assert.Single(Assert.Single(results).Results).Name);
    }
}
