using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The register of a compiled expression, one row an account; a <see cref="ProgramRun"/> hands out what it holds.</summary>
public interface IProgramOutput;

/// <summary>The register of a compiled boolean expression.</summary>
public sealed record TruthOutput(int Slot) : IProgramOutput;

/// <summary>The register of a compiled text out of allowed ones.</summary>
public sealed record CodesOutput(int Slot, AllowedValues Allowed) : IProgramOutput;

/// <summary>The register of a compiled number, date or duration.</summary>
/// <param name="Decimals">The value is what the register holds divided by 10 to this power.</param>
public sealed record NumberOutput(int Slot, int Decimals) : IProgramOutput;

/// <summary>The register of a compiled number that no fixed scale holds.</summary>
public sealed record DecimalOutput(int Slot) : IProgramOutput;
