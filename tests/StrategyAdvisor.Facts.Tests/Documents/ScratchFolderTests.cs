using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class ScratchFolderTests
{
    private const string Kind = "advisor-kind-";

    [Fact]
    public void A_folder_goes_with_all_that_is_in_it()
    {
        var root = Directory.CreateTempSubdirectory();
        using (var folder = new ScratchFolder(Kind, root.FullName))
        {
            File.WriteAllText(Path.Combine(folder.Path, "review"), "Ana Ruiz");
            Assert.StartsWith(Path.Combine(root.FullName, Kind), folder.Path, StringComparison.Ordinal);
        }

        Assert.Empty(root.EnumerateFileSystemInfos());
        root.Delete();
    }

    [Fact]
    public void What_a_dead_run_has_left_is_taken_away_and_nothing_else_is()
    {
        var root = Directory.CreateTempSubdirectory();
        foreach (var name in (string[])["advisor-kind-dead", "advisor-kind-new", "advisor-other-dead"]) root.CreateSubdirectory(name);
        foreach (var dead in (string[])["advisor-kind-dead.lock", "advisor-kind-dead/review", "advisor-kind-early.lock", "advisor-kind-new/review", "advisor-other-dead.lock"]) File.WriteAllText(Path.Combine(root.FullName, dead), "");
        using (var alive = new ScratchFolder(Kind, root.FullName))
        using (var mine = new ScratchFolder(Kind, root.FullName))
        {
            string[] expected = ["advisor-kind-new", "advisor-other-dead", Path.GetFileName(alive.Path), Path.GetFileName(mine.Path)];
            Assert.Equal(expected.Order(StringComparer.Ordinal), root.EnumerateDirectories().Select(folder => folder.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        }

        string[] left = ["advisor-kind-new", "advisor-other-dead", "advisor-other-dead.lock"];
        Assert.Equal(left, root.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        root.Delete(recursive: true);
    }
}
