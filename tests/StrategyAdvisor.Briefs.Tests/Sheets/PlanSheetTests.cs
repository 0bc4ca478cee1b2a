using StrategyAdvisor.Briefs.Sheets;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Sheets;

public sealed class PlanSheetTests
{
    [Fact]
    public void Each_step_is_a_row_with_its_number_day_owner_and_reasons()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["conservas-ria-mayor"]);
        var lines = PlanSheet.Render(brief).Split("\r\n");
        Assert.Equal("\uFEFFAccount,number,phase,track,due,owner,person,step,after,answers,id", lines[0]);
        Assert.Equal(brief.Plan.Length + 2, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.StartsWith("Conservas Ría Mayor,1,collect and analyse,,2026-07-05,owner,Inés Aldana,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_steps_is_its_headings() => Assert.Single(PlanSheet.Render(DefaultPack.Brief("id: a\nname: A\nowner: Eva Sanz\nnext step: 2026-07-05\n")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_account_whose_name_is_a_formula_stays_text() =>
        Assert.Contains("\n'=1+1,1,", PlanSheet.Render(DefaultPack.Brief("id: a\nname: '=1+1'\nbuying stage: need\n")), StringComparison.Ordinal);
}
