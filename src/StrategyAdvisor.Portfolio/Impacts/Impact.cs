using NodaTime;
using StrategyAdvisor.Rules.Changes;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Impacts;

/// <summary>What a change of rules does to accounts.</summary>
/// <param name="Accounts">How many accounts were looked at.</param>
/// <param name="Rules">One for each rule whose verdict or severity may differ, in ordinal order of their ids.</param>
/// <param name="Decisions">The decisions that come out otherwise for some account.</param>
/// <param name="Severities">Findings gained and lost by the severity they have or had, the most severe first; one that goes from a severity to another is lost to that and gained by this.</param>
/// <param name="Owners">The same by who owns the account, the most touched first.</param>
/// <param name="Touched">How many accounts differ in anything.</param>
/// <param name="Foremost">The accounts to look at first.</param>
public sealed record Impact(
    PackChange Change,
    LocalDate Today,
    int Accounts,
    ImmutableArray<RuleImpact> Rules,
    ImmutableArray<DecisionImpact> Decisions,
    ImmutableArray<Balance> Severities,
    ImmutableArray<Balance> Owners,
    int Touched,
    ImmutableArray<AccountImpact> Foremost)
{
    /// <summary>The rules that were edited; others may be touched by them.</summary>
    public IEnumerable<Change<Rule>> EditedRules => Change.Rules.Where(change => !change.Words.IsEmpty);

    public IEnumerable<Change<Decision>> EditedDecisions => Change.Decisions.Where(change => !change.Words.IsEmpty);
}

/// <param name="Gained">Accounts that the rule fires for only afterwards.</param>
/// <param name="Lost">Accounts that it fired for only before.</param>
/// <param name="Raised">Accounts where it fires more severely than before.</param>
/// <param name="Lowered">Accounts where it fires less severely.</param>
/// <param name="Undecided">Accounts where it had a verdict and has none now.</param>
/// <param name="Decided">Accounts where it has a verdict only now.</param>
public sealed record RuleImpact(string Rule, int Gained, int Lost, int Raised, int Lowered, int Undecided, int Decided)
{
    /// <summary>The same rule on more accounts.</summary>
    internal RuleImpact Plus(RuleImpact more) =>
        new(Rule, Gained + more.Gained, Lost + more.Lost, Raised + more.Raised, Lowered + more.Lowered, Undecided + more.Undecided, Decided + more.Decided);
}

/// <param name="Flips">How many accounts go from one answer to another; <c>undecided</c> is one.</param>
public sealed record DecisionImpact(string Decision, ImmutableArray<(string Before, string After, int Accounts)> Flips);

public sealed record Balance(string Name, int Gained, int Lost)
{
    internal Balance Plus(Balance more) => new(Name, Gained + more.Gained, Lost + more.Lost);
}

/// <param name="Name">What people call the account; its id where it has no name.</param>
/// <param name="Words">What is different, the gravest first.</param>
public sealed record AccountImpact(string Id, string Name, ImmutableArray<string> Words);
