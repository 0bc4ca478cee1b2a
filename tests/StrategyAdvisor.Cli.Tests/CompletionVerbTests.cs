namespace StrategyAdvisor.Cli.Tests;

public sealed class CompletionVerbTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _advisor advisor\n")]
    [InlineData("zsh", "compdef _advisor advisor\n")]
    public void A_script_is_printed(string shell, string ending)
    {
        var script = Commands.Run("completion", shell);
        Assert.Equal((0, ""), (script.Exit, script.Error));
        Assert.EndsWith(ending, script.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:${#line}]", script.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wh", "why")]
    [InlineData("rules ", "check")]
    [InlineData("brief ", "conservas-ria-mayor")]
    [InlineData("why cons", "conservas-ria-mayor")]
    [InlineData("why conservas-ria-mayor exec", "executive-silence")]
    [InlineData("review --fo", "--format")]
    [InlineData("brief --format ", "json")]
    public void Verbs_options_accounts_and_rules_are_suggested(string line, string expected)
    {
        var outcome = Commands.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Contains(expected, outcome.Output.Split('\n'), StringComparer.Ordinal);
    }

    [Fact]
    public void Other_shells_are_refused() => Assert.Equal(2, Commands.Run("completion", "tcsh").Exit);
}
