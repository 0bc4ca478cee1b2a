namespace StrategyAdvisor.Briefs.Texts;

/// <summary>What is said around the rules and figures over all accounts.</summary>
/// <param name="Together">Stands above them.</param>
/// <param name="Open">A rule that is not decided.</param>
/// <param name="OnlyIn">That sums are of one currency among several.</param>
/// <param name="LeftOut">That accounts take no part in a rule; a <c>#</c> stands for how many.</param>
public sealed record PortfolioWords(string Together, string Figures, string Open, string OnlyIn, CountedWord LeftOut);
