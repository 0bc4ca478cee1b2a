using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Golden;

/// <summary>Every sample brief in every format and language, as somebody has read and accepted it.</summary>
public sealed class GoldenBriefTests
{
    private static readonly ImmutableArray<string> Languages = ["en", "es"];

    public static TheoryData<string, string> Briefs => [.. from account in SampleAccounts.All.Keys from language in Languages select (account, language)];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Sample_briefs_say_what_somebody_has_accepted(string account, string language)
    {
        var assessment = SampleAccounts.All[account];
        var brief = DefaultPack.Brief(assessment, language);
        Assert.Multiple([.. BriefFormats.All.Select(format => (Action)(() => GoldenFile.Check($"briefs/{account}.{language}.{format}", BriefFormats.Render(brief, assessment, format))))]);
    }

    [Fact]
    public void No_golden_brief_is_left_of_an_account_that_is_no_sample_any_more()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests", "cases", "golden", "briefs")).Select(Path.GetFileName);
        Assert.Equal(
            (from account in SampleAccounts.All.Keys from language in Languages from format in BriefFormats.All select $"{account}.{language}.{format}").Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal));
    }
}
