namespace StrategyAdvisor.Web.Tests;

/// <summary>Decisions in a SQLite file.</summary>
public sealed class DecisionTests(GuardedSite site) : DecisionLaws(site), IClassFixture<GuardedSite>;
