namespace StrategyAdvisor.Browser.Tests;

/// <summary>Decisions in a SQLite file.</summary>
public sealed class DecisionJourneyTests(SiteBrowser browser) : DecisionJourneys(browser), IClassFixture<SiteBrowser>;

/// <summary>Decisions in PostgreSQL.</summary>
public sealed class PostgresDecisionJourneyTests(PostgresBrowser browser) : DecisionJourneys(browser), IClassFixture<PostgresBrowser>;
