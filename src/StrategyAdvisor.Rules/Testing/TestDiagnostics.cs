using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>What can be wrong with the tests of a pack. A test with a mistake counts as failed.</summary>
public static class TestDiagnostics
{
    public static readonly DiagnosticKind NoTests = new("TEST001", "no-tests", "there is no test in `{0}`", "a pack's tests stand in files that end in .test.yaml");

    public static readonly DiagnosticKind NothingMatches = new("TEST002", "nothing-matches", "no test matches `{0}`", "a test is called `rule: case`; part of that is enough");

    public static readonly DiagnosticKind UnknownSubject = new("TEST003", "unknown-subject", "there is no rule or decision `{0}`");

    public static readonly DiagnosticKind UnknownFixture = new("TEST004", "unknown-fixture", "there is no account `{0}` in the pack", "put it under fixtures/ and name it from there: `fixtures/healthy.yaml`");

    public static readonly DiagnosticKind NotADate = new("TEST005", "not-a-date", "`{0}` is no date", "write a day as 2026-06-30");

    public static readonly DiagnosticKind NoCases = new("TEST006", "no-cases", "there is no case for `{0}`", "add one under `cases:`");

    public static readonly DiagnosticKind DuplicateCase = new("TEST007", "duplicate-case", "`{0}` already has a case `{1}`, at {2}", "say what is different about this one");

    public static readonly DiagnosticKind UnknownOutcome = new("TEST008", "unknown-outcome", "`{0}` cannot be `{1}`", "it can be {2}");

    public static readonly DiagnosticKind FindingOfOther = new("TEST009", "finding-without-fires", "there is a finding only where a rule fires", "write `expect: fires`, or leave `finding` out");

    public static readonly DiagnosticKind MissingOfOther = new("TEST010", "missing-without-undecided", "facts are missing only where the outcome is undecided", "write `expect: undecided`, or leave `missing` out");

    public static readonly DiagnosticKind UnknownPath = new("TEST011", "unknown-path", "the account of this case has no fact `{0}`", "name a fact, or an entry's fact: `list.entry.fact`");
}
