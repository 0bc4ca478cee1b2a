using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>What an operation gives: possible values, or a failure.</summary>
/// <param name="Value">Null exactly where it failed.</param>
internal readonly record struct Computed(Possible? Value, DiagnosticKind? Failure)
{
    public static implicit operator Computed(Possible value) => new(value, null);

    public static implicit operator Computed(DiagnosticKind failure) => new(null, failure);
}
