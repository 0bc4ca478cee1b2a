namespace StrategyAdvisor.Cli.Tests;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    public void What_tells_about_the_program_exits_0(string argument) =>
        Assert.Equal(0, Program.Main([argument]));
}
