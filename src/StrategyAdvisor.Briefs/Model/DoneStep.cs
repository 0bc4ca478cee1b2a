using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>Somebody's word that a step of an account's plan is done.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Step">The step's id.</param>
/// <param name="By">Who says so.</param>
/// <param name="On">The day they said it.</param>
public sealed record DoneStep(string Account, string Step, string By, LocalDate On);
