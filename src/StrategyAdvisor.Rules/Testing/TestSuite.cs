using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>The tests of one rule or decision that stand in one document.</summary>
/// <param name="Today">The as-of date of all cases.</param>
/// <param name="Batch">The accounts of the cases.</param>
/// <param name="Cases">In the order of the file; those with mistakes are left out.</param>
public sealed record TestSuite(TestSubject Subject, LocalDate Today, FactBatch Batch, ImmutableArray<TestCase> Cases)
{
    /// <summary>The cases of a portfolio rule or figure, which stand for themselves.</summary>
    public ImmutableArray<PortfolioCase> Portfolios { get; init; } = [];

    public int Count => Cases.Length + Portfolios.Length;
}

/// <summary>What is tested: a rule or a decision, or what is said of many accounts.</summary>
public sealed record TestSubject(Rule? Rule, Decision? Decision)
{
    /// <summary>A rule over many accounts.</summary>
    public PortfolioRule? Together { get; init; }

    public PortfolioFigure? Figure { get; init; }

    public bool IsOfPortfolio => Together is not null || Figure is not null;

    /// <summary>The id of the rule or figure, or the decision's name.</summary>
    public string Name => Rule?.Id ?? Decision?.Name ?? Together?.Id ?? Figure!.Id;

    /// <summary>What can come of it, for telling apart subjects whose cases read alike: <c>rule</c>, or the type of a decision.</summary>
    internal string Outcomes => Rule is not null ? "rule" : Decision?.Value.Node.Type.Label ?? (Together is not null ? "portfolio rule" : "figure");

    /// <summary>The subject of this name in a pack, or null.</summary>
    public static TestSubject? Find(Pack pack, string name)
    {
        if (pack.FindRule(name) is { } rule) return new TestSubject(rule, null);
        if (pack.FindDecision(name) is { } decision) return new TestSubject(null, decision);
        if (pack.FindPortfolioRule(name) is { } together) return new TestSubject(null, null) { Together = together };
        return pack.Portfolio.Figures.FirstOrDefault(figure => figure.Id == name) is { } found ? new TestSubject(null, null) { Figure = found } : null;
    }
}

/// <param name="Account">The row of its facts in the suite's batch.</param>
public sealed record TestCase(string Name, Location Place, int Account, Expectation Expected);

/// <summary>What must come of the facts.</summary>
/// <param name="Outcome"><c>fires</c>, <c>quiet</c> or <c>undecided</c>; of a decision its value as <see cref="DecisionText"/> writes it, or <c>undecided</c>.</param>
/// <param name="Missing">Exactly the facts that are missing, as their paths print; null where the test does not say.</param>
/// <param name="Finding">Null where the test says nothing of the finding.</param>
public sealed record Expectation(string Outcome, ImmutableArray<string>? Missing, FindingExpectation? Finding)
{
    public const string Undecided = "undecided";
}

/// <summary>What a finding must say; null for what does not matter.</summary>
/// <param name="WarningContains">A part of the warning in the pack's first language.</param>
/// <param name="NextSteps">All of the rule's next steps, in any order.</param>
public sealed record FindingExpectation(string? Severity, string? WarningContains, ImmutableArray<string>? NextSteps);

/// <summary>The tests that one file holds.</summary>
/// <param name="Unreadable">How many cases have mistakes; 1 at least where the file itself has.</param>
public sealed record TestFile(string Path, ImmutableArray<TestSuite> Suites, int Unreadable);
