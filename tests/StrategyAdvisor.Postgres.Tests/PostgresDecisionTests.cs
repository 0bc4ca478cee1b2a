using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>Decisions in PostgreSQL.</summary>
public sealed class PostgresDecisionTests(PostgresSite site) : DecisionLaws(site), IClassFixture<PostgresSite>
{
    private readonly PostgresSite _site = site;

    [Fact]
    public void An_erased_person_is_gone_from_the_history_and_what_was_found_stays() =>
        PastLaws.An_erased_person_is_gone_and_what_was_found_stays(Server.NewDatabase("site_past"), _site.Pack);
}
