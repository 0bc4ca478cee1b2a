namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>What the functions that ask the world answer: handed in, so that the same expression gives the same value.</summary>
/// <param name="Today">What <c>today()</c> is.</param>
/// <param name="Now">What <c>now()</c> is.</param>
/// <param name="Seed">What <c>random number()</c> starts from.</param>
public sealed record Moment(Values.FeelDate Today, Values.FeelDateTime Now, int Seed = 0);
