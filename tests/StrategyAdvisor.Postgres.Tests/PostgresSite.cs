using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>The site with a login, its store in PostgreSQL.</summary>
public sealed class PostgresSite : GuardedSite
{
    private readonly string _address = Server.NewDatabase("site_store");

    protected override string StoreAddress() => _address;
}
