using NodaTime;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>Somebody's word that a finding is not to be shown for a while. The rule still judges, and decisions and figures still count it; the warning and its steps step aside.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Reason">Why, in the words of whoever answers for it.</param>
/// <param name="By">Who that is.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record Suppression(string Account, string Rule, string Reason, string By, LocalDate Until)
{
    public bool HoldsOn(LocalDate day) => day <= Until;
}
