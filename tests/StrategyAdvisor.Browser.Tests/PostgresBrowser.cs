using StrategyAdvisor.Postgres.Tests;
using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>One Chromium, and a site whose store is in PostgreSQL.</summary>
public sealed class PostgresBrowser : SiteBrowser
{
    protected override SiteFixture Site { get; } = new PostgresStore();

    private sealed class PostgresStore : SiteFixture
    {
        private readonly string _address = Server.NewDatabase("journey_store");

        protected override string StoreAddress() => _address;
    }
}
