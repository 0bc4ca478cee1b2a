using StrategyAdvisor.Web.Store;
using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>A store in PostgreSQL keeps what one in a file keeps.</summary>
public sealed class PostgresStoreTests
{
    [Fact]
    public void What_is_kept_is_there_when_it_is_opened_again()
    {
        var address = Server.NewDatabase("store_again");
        StoreLaws.What_is_kept_is_there_again(() => SiteStore.Open(address, TimeProvider.System));
    }

    [Fact]
    public void Of_two_who_save_at_once_the_second_is_given_what_the_first_saved() =>
        StoreLaws.The_second_is_given_what_the_first_saved(SiteStore.Open(Server.NewDatabase("store_versions"), TimeProvider.System));

    [Fact]
    public void Of_many_who_save_at_once_one_succeeds()
    {
        var address = Server.NewDatabase("store_at_once");
        StoreLaws.Of_many_one_succeeds(() => SiteStore.Open(address, TimeProvider.System));
    }

    [Fact]
    public void An_erased_person_is_nowhere_in_it() => StoreLaws.An_erased_person_is_nowhere(SiteStore.Open(Server.NewDatabase("store_erased"), TimeProvider.System));
}
