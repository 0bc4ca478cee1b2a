namespace StrategyAdvisor.Cli.Tests;

public sealed class InitVerbTests
{
    [Fact]
    public void The_command_that_it_prints_runs_on_what_it_laid_out()
    {
        using var folder = new TemporaryFolder();
        var workspace = $"{folder.Path}/workspace";
        var init = Commands.Run("init", workspace);
        Assert.Equal(0, init.Exit);
        var words = init.Output.TrimEnd('\n').Split(' ');
        Assert.Equal("advisor", words[0]);
        var brief = Commands.Run([.. words.Skip(1)]);
        Assert.Equal((0, ""), (brief.Exit, brief.Error));
        Assert.Contains("Molinos del Arlanza", brief.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (Commands.Run("rules", "check", $"{workspace}/rules") is var check ? check.Exit : 0, check.Output));
        Assert.Equal(0, Commands.Run("rules", "test", $"{workspace}/rules").Exit);
        Assert.Equal((0, ""), (Commands.Run("rules", "cover", $"{workspace}/rules", "--threshold", "100") is var cover ? cover.Exit : 0, cover.Error));
        Assert.True(File.Exists($"{workspace}/README.md"));
        Assert.Equal(["workspace"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void The_pack_of_ones_own_extends_the_one_that_ships_and_says_so_in_a_brief()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Commands.Run("init", $"{folder.Path}/workspace").Exit);
        var brief = Commands.Run("brief", "urkieta", "--rules", $"{folder.Path}/workspace/rules", "--format", "json");
        Assert.Equal((0, ""), (brief.Exit, brief.Error));
        Assert.Contains("\"layer\": \"key-accounts, changed by our-accounts\"", brief.Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_is_the_same_as_a_dossier_and_as_tables()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Commands.Run("init", $"{folder.Path}/workspace").Exit);
        var dossiers = Commands.Run("review", "--accounts", $"{folder.Path}/workspace/accounts", "--format", "jsonl");
        var tables = Commands.Run("review", "--accounts", $"{folder.Path}/workspace/tables", "--format", "jsonl");
        Assert.Equal((0, ""), (tables.Exit, tables.Error));
        Assert.Equal(dossiers.Output, tables.Output);
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "mine");
        var init = Commands.Run("init", folder.Path);
        Assert.Equal((1, "", $"advisor: `{folder.Path}` is not empty; name a new folder\n"), (init.Exit, init.Output, init.Error));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        var empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;
        Assert.Equal(0, Commands.Run("init", empty).Exit);
        Assert.True(Directory.Exists(Path.Combine(empty, "rules")));
    }
}
