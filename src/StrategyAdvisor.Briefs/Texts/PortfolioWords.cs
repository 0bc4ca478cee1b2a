namespace StrategyAdvisor.Briefs.Texts;

/// <summary>What is said around the rules and figures over all accounts.</summary>
/// <param name="Together">Stands above them.</param>
/// <param name="Open">A rule that is not decided.</param>
/// <param name="OnlyIn">That sums are of one currency among several.</param>
/// <param name="LeftOut">That accounts take no part in a rule, and why; a <c>#</c> stands for how many.</param>
/// <param name="FactsMissing">Why: facts are not known.</param>
/// <param name="NoRate">Why: their money cannot be converted.</param>
public sealed record PortfolioWords(string Together, string Figures, string Open, string OnlyIn, CountedWord LeftOut, string FactsMissing, string NoRate);
