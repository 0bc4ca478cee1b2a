using NodaTime;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What a store keeps, in a SQLite file.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("store");

    private string Address => Path.Combine(_folder.FullName, "below", "store.sqlite");

    [Fact]
    public void What_is_kept_is_there_when_it_is_opened_again() => StoreLaws.What_is_kept_is_there_again(() => SiteStore.Open(Address, TimeProvider.System));

    [Fact]
    public void Of_two_who_save_at_once_the_second_is_given_what_the_first_saved() => StoreLaws.The_second_is_given_what_the_first_saved(SiteStore.Open(Address, TimeProvider.System));

    [Fact]
    public void Of_many_who_save_at_once_one_succeeds() => StoreLaws.Of_many_one_succeeds(() => SiteStore.Open(Address, TimeProvider.System));

    [Fact]
    public void An_erased_person_is_nowhere_in_it()
    {
        StoreLaws.An_erased_person_is_nowhere(SiteStore.Open(Address, TimeProvider.System));
        Assert.DoesNotContain("s Aldana", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Address)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        SiteStore.Open(Address, TimeProvider.System);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Address));
    }

    [Fact]
    public void No_key_stands_in_the_file()
    {
        var key = ApiKeys.Create();
        SiteStore.Open(Address, TimeProvider.System).AddKey(new KeptKey("nightly", Role.Admin, "", ApiKeys.DigestOf(key), new LocalDate(2026, 6, 30), 0), "test");
        var bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Address));
        Assert.DoesNotContain(key, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(key["advisor_".Length..], bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_a_later_version_is_left_as_it_is()
    {
        SiteStore.Open(Address, TimeProvider.System);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Address};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE store_version SET version = 99";
            command.ExecuteNonQuery();
        }

        var problem = Assert.Throws<UnreadableSourceException>(() => SiteStore.Open(Address, TimeProvider.System));
        Assert.Contains("a later version of this program made it", problem.Diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_store_is_told()
    {
        var file = Path.Combine(_folder.FullName, "notes.txt");
        File.WriteAllText(file, "these are notes, not a database, and long enough to be read as one");
        Assert.Contains("cannot be read", Assert.Throws<UnreadableSourceException>(() => SiteStore.Open(file, TimeProvider.System)).Diagnostic.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
