using StrategyAdvisor.Cli.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>Accounts in PostgreSQL are the accounts of the files.</summary>
public sealed class PostgresSourceTests
{
    private static readonly string Tables = Path.Combine(Commands.Rules, "examples", "tables");

    [Theory]
    [InlineData("portfolio_texts", false)]
    [InlineData("portfolio_types", true)]
    public void Tables_in_a_database_give_the_bytes_of_the_dossiers(string name, bool isTyped)
    {
        var address = Server.NewDatabase(name);
        foreach (var path in Directory.EnumerateFiles(Tables, "*.csv").Order(StringComparer.Ordinal)) Server.Copy(address, path, isTyped);
        var outcome = Commands.Run("review", "--format", "csv", "--accounts", address, "--as-of", "2026-06-30");
        Assert.Equal("", outcome.Error);
        Assert.Equal(Commands.Run("review", "--format", "csv").Output, outcome.Output);
        var briefs = Commands.Run("review", "--format", "jsonl", "--accounts", address, "--as-of", "2026-06-30").Output.Split('\n');
        Assert.Equal(Commands.Run("review", "--format", "jsonl").Output.Split('\n')[..^2], briefs[..^2]);
    }

    [Fact]
    public void A_database_without_the_table_of_accounts_is_told()
    {
        var outcome = Commands.Run("review", "--accounts", Server.NewDatabase("nothing_here"), "--as-of", "2026-06-30");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("has no table `accounts`", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_is_evaluated_here_and_never_in_the_database()
    {
        var address = Server.NewDatabase("conditions");
        Server.Run(address, "CREATE TABLE accounts (id text, name text); INSERT INTO accounts VALUES ('a', 'A'), ('b', 'B')");
        var outcome = Commands.Run("review", "--format", "csv", "--accounts", address, "--as-of", "2026-06-30", "--where", "name = \"A\\\"; DROP TABLE accounts; --\" or id = \"b\"");
        Assert.Equal(2, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\nb,B,", outcome.Output, StringComparison.Ordinal);
    }
}
