namespace StrategyAdvisor.Feel.Syntax;

/// <summary>How much of FEEL may be written.</summary>
public enum Dialect
{
    /// <summary>What rules may use: no functions of one's own, no <c>instance of</c>; a date without quotes is a mistake.</summary>
    Profile,

    /// <summary>All of FEEL as DMN 1.5 has it.</summary>
    Standard,
}
