using StrategyAdvisor.Web.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>Decisions in PostgreSQL.</summary>
public sealed class PostgresDecisionTests(PostgresSite site) : DecisionLaws(site), IClassFixture<PostgresSite>;
