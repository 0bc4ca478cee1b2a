using StrategyAdvisor.Postgres.Tests;
using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Browser.Tests;

/// <summary>One Chromium, and a site with a login.</summary>
public class GuardedBrowser : SiteBrowser
{
    protected override SiteFixture Site => Guarded;

    /// <summary>The site, its keys and its clock.</summary>
    public virtual GuardedSite Guarded { get; } = new();
}

/// <summary>The same, its store in PostgreSQL.</summary>
public sealed class PostgresGuardedBrowser : GuardedBrowser
{
    public override GuardedSite Guarded { get; } = new PostgresStore();

    private sealed class PostgresStore : GuardedSite
    {
        private readonly string _address = Server.NewDatabase("journey_login");

        protected override string StoreAddress() => _address;
    }
}
