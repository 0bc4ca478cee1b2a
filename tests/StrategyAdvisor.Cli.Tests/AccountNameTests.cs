namespace StrategyAdvisor.Cli.Tests;

public sealed class AccountNameTests
{
    private const string Accounts = "id,name\nc-1,Acme\nc-2,Acme Iberia\nc-3,Twin\nc-4,Twin\nacme,Other\n";

    [Theory]
    [InlineData("c-1", "Acme (c-1)")]
    [InlineData("acme iberia", "Acme Iberia (c-2)")]
    [InlineData("acme", "Other (acme)")]
    public void An_account_is_found_by_its_id_or_by_a_name_that_is_its_own(string asked, string heading)
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", Accounts);
        var brief = Commands.Run("brief", asked, "--accounts", folder.Path, "--as-of", "2026-06-30");
        Assert.Equal((0, ""), (brief.Exit, brief.Error));
        Assert.StartsWith(heading, brief.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twin", "by that name there are `c-3` (Twin), `c-4` (Twin)")]
    [InlineData("c-9", "did you mean `c-1`?")]
    [InlineData("Acme Iberai", "did you mean `c-2` (Acme Iberia)?")]
    [InlineData("iberia", "did you mean `c-2` (Acme Iberia)?")]
    [InlineData("zzzzz", "there are `acme` (Other), `c-1` (Acme), `c-2` (Acme Iberia), `c-3` (Twin), `c-4` (Twin)")]
    [InlineData("", "there are `acme` (Other), `c-1` (Acme), `c-2` (Acme Iberia), `c-3` (Twin), `c-4` (Twin)")]
    public void One_that_is_not_found_is_told_which_may_be_meant(string asked, string help)
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", Accounts);
        foreach (var verb in (string[][])[["brief", asked], ["why", asked, "single-threaded"], ["answers", asked]])
        {
            var outcome = Commands.Run([.. verb, "--accounts", folder.Path, "--as-of", "2026-06-30"]);
            Assert.Equal(1, outcome.Exit);
            Assert.Equal($"advisor: there is no account `{asked}`; {help}\n", outcome.Error);
        }
    }
}
