using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Facts.Tests.Dictionary;

public sealed class FactRecordTests
{
    [Theory]
    [InlineData("annual revenue")]
    [InlineData("annualRevenue")]
    [InlineData("annual_revenue")]
    [InlineData("annual-revenue")]
    [InlineData("Annual Revenue")]
    public void All_spellings_of_a_name_fold_to_one(string key) =>
        Assert.Equal("annualrevenue", FactRecord.Spelling(key));
}
