using StrategyAdvisor.Accounts.Imports.Results;

namespace StrategyAdvisor.Accounts.Tests.Imports;

public sealed class ImportFolderTests
{
    [Fact]
    public void An_import_is_replaced_by_the_next_one()
    {
        using var place = new AccountFolder();
        var folder = Write(place, "Firm Id,Firm\nf1,Acme\n");
        Assert.Null(ImportFolder.Refusal(folder));
        Write(place, "Firm Id,Firm\nf1,Bolt\n");
        Assert.Contains("Bolt", File.ReadAllText(Path.Combine(folder, "accounts.csv")), StringComparison.Ordinal);
        Assert.Equal(["import"], Directory.EnumerateFileSystemEntries(place.Path).Select(entry => Path.GetFileName(entry)), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("accounts.csv", "id,name\nf1,Corrected\n", "`import/accounts.csv` was changed since it was imported; move it away, or name another folder")]
    [InlineData("notes.txt", "mine", "`import/notes.txt` does not come from an import; move it away, or name another folder")]
    [InlineData("import.json", "{}", "`import` is not empty and holds no import; name another folder")]
    [InlineData("import.json", "[", "`import` is not empty and holds no import; name another folder")]
    public void What_a_person_put_there_is_left_alone(string name, string content, string expected)
    {
        using var place = new AccountFolder();
        var folder = Write(place, "Firm Id,Firm\nf1,Acme\n");
        place.With($"import/{name}", content);
        Assert.Equal(expected, ImportFolder.Refusal(folder)?.Replace(folder, "import", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_empty_or_not_there_takes_an_import()
    {
        using var place = new AccountFolder();
        Assert.Null(ImportFolder.Refusal(place.Path));
        Assert.Null(ImportFolder.Refusal($"{place.Path}/new"));
        Assert.NotNull(ImportFolder.Refusal(Path.Combine(place.With("file", "").Path, "file")));
    }

    [Fact]
    public void Where_writing_fails_the_former_import_stays_and_nothing_lies_beside_it()
    {
        using var place = new AccountFolder();
        var folder = Write(place, "Firm Id,Firm\nf1,Acme\n");
        Assert.ThrowsAny<IOException>(() => ImportFolder.Write(folder, [new("good.csv", "x"), new("no/such/folder.csv", "x")]));
        Assert.Null(ImportFolder.Refusal(folder));
        Assert.Equal(["import"], Directory.EnumerateFileSystemEntries(place.Path).Select(entry => Path.GetFileName(entry)), StringComparer.Ordinal);
    }

    private static string Write(AccountFolder place, string firms)
    {
        using var bench = new ImportBench().With("firms.csv", firms);
        var folder = Path.Combine(place.Path, "import");
        var import = bench.Import()!;
        ImportFolder.Write(folder, import.Files(new KeyValuePair<string, string>(ImportReport.FileName, ImportReport.Write(import.Unused))));
        return folder;
    }
}
