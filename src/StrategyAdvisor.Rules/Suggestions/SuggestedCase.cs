using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Suggestions;

/// <summary>A test at the edge of a condition, with what the rule says of it today: it is for a person to say whether that is right.</summary>
/// <param name="Name">What is special about it: <c>score just below 45</c>.</param>
/// <param name="Outcome">fires, quiet or undecided.</param>
/// <param name="Severity">Null unless it fires.</param>
/// <param name="Missing">The facts that would settle it, as their paths print.</param>
public sealed record SuggestedCase(string Name, RecordDraft Given, string Outcome, string? Severity, ImmutableArray<string> Missing);

/// <summary>What a rule can be tested with.</summary>
public sealed record Suggestion(Rule Rule, LocalDate Today, ImmutableArray<SuggestedCase> Cases)
{
    /// <summary>The cases that no test of the rule has: neither under their name nor with the same facts.</summary>
    public Suggestion Without(IEnumerable<TestSuite> suites)
    {
        var (names, facts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var suite in suites.Where(suite => suite.Subject.Rule == Rule))
        {
            foreach (var test in suite.Cases)
            {
                names.Add(test.Name);
                if (suite.Today == Today) facts.Add(CaseText.Given(DraftCopy.Of(suite.Batch, test.Account)));
            }
        }

        return this with { Cases = [.. Cases.Where(test => !names.Contains(test.Name) && !facts.Contains(CaseText.Given(test.Given)))] };
    }
}
