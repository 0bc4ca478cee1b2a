namespace StrategyAdvisor.Cli.Tests;

/// <summary>A review split by a fact: each value has one file, always the same, and the folder holds no file of somebody who is gone.</summary>
public sealed class SplitTests
{
    private static readonly string[] AsOf = ["--as-of", "2026-06-30"];

    [Theory]
    [InlineData("Camila Duarte", "camila-duarte.csv")]
    [InlineData("Inés Aldana Ñíguez", "inés-aldana-ñíguez.csv")]
    [InlineData("camila duarte", "camila-duarte-7c5771af.csv")]
    [InlineData("Camila-Duarte", "camila-duarte-adf08d3b.csv")]
    [InlineData("Camila  Duarte", "camila--duarte.csv")]
    [InlineData("../../etc/passwd", "etc-passwd-3754d6cb.csv")]
    [InlineData("Unknown", "unknown.csv")]
    [InlineData("Con", "con-3b6f52aa.csv")]
    [InlineData("!!!", "e84c538e.csv")]
    [InlineData("", "unknown.csv")]
    public void A_value_has_a_file_that_is_its_own(string owner, string expected)
    {
        using var folder = new TemporaryFolder();
        Split(folder, owner);
        Assert.Equal([expected], Names(folder));
    }

    [Fact]
    public void Owners_that_differ_in_punctuation_or_case_alone_do_not_share_a_file()
    {
        using var folder = new TemporaryFolder();
        string[] owners = ["Ana Ruiz", "Ana-Ruiz", "Ana. Ruiz", "ana ruiz", "ANA RUIZ", "Ána Ruiz", "Ana Ruiz.", "Unknown?", "", new string('A', 300), new string('A', 299)];
        Split(folder, owners);
        Assert.Equal(owners.Length, Names(folder).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Directory.GetFiles(Out(folder), "*.csv"), file => Assert.Equal(2, File.ReadAllLines(file).Length));
    }

    [Fact]
    public void Files_of_owners_who_are_gone_go_and_no_other_file_does()
    {
        using var folder = new TemporaryFolder();
        Split(folder, "Ana Ruiz", "Eva Sanz");
        folder.Write("out/notes.csv", "mine");
        folder.Write("ana-ruiz.csv", "outside");
        File.AppendAllText(Path.Combine(Out(folder), ".advisor-review"), "../ana-ruiz.csv\n/etc/hosts.csv\n..\\ana-ruiz.csv\n\n");
        Assert.Equal(0, Run(folder, "--format", "jsonl").Exit);
        Split(folder, "Eva Sanz", "Luz Mera");
        Assert.Equal(["ana-ruiz.jsonl", "eva-sanz.csv", "eva-sanz.jsonl", "luz-mera.csv", "notes.csv"], Names(folder));
        Assert.Equal("outside", File.ReadAllText(Path.Combine(folder.Path, "ana-ruiz.csv")));
        Assert.Equal(0, Run(folder, "--format", "csv", "--where", "owner = \"Nobody\"").Exit);
        Assert.Equal(["ana-ruiz.jsonl", "eva-sanz.jsonl", "notes.csv"], Names(folder));
    }

    [Fact]
    public void A_review_that_could_not_be_made_takes_nothing_away()
    {
        using var folder = new TemporaryFolder();
        Split(folder, "Ana Ruiz", "Eva Sanz");
        folder.Write("in/accounts.csv", "id,name,owner,altman z\na,A,Luz Mera,much\n");
        Assert.Equal(3, Run(folder, "--format", "csv", "--max-errors", "0").Exit);
        folder.Write("in/accounts.csv", "id,name,owner\n");
        Assert.Equal(1, Run(folder, "--format", "csv").Exit);
        Assert.Equal(["ana-ruiz.csv", "eva-sanz.csv"], Names(folder));
    }

    [Fact]
    public void A_part_is_not_split()
    {
        using var folder = new TemporaryFolder();
        Split(folder, "Ana Ruiz");
        var outcome = Run(folder, "--format", "csv", "--partition", "1/2");
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.Contains("a part cannot be split", outcome.Error, StringComparison.Ordinal);
    }

    private static void Split(TemporaryFolder folder, params string[] owners)
    {
        folder.Write("in/accounts.csv", $"id,name,owner\n{string.Concat(owners.Select((owner, index) => string.Create(CultureInfo.InvariantCulture, $"a{index:00},A,\"{owner}\"\n")))}");
        Assert.Equal(0, Run(folder, "--format", "csv").Exit);
    }

    private static Outcome Run(TemporaryFolder folder, params string[] more) =>
        Commands.Run(["review", "--accounts", Path.Combine(folder.Path, "in"), "--split-by", "owner", "--out", Out(folder), .. AsOf, .. more]);

    private static string Out(TemporaryFolder folder) => Path.Combine(folder.Path, "out");

    private static string[] Names(TemporaryFolder folder) => [.. Directory.GetFiles(Out(folder)).Select(file => Path.GetFileName(file)!).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
}
