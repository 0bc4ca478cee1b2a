using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Clearing;

/// <summary>Evaluates a condition for an account that is recorded otherwise, and counts how often.</summary>
/// <param name="wanted">The value that is looked for.</param>
internal sealed class SupposedVerdict(Explainer explainer, TypedNode condition, bool wanted)
{
    public bool Wanted { get; } = wanted;

    public int Evaluations { get; private set; }

    public Explanation Explain(Supposition supposition)
    {
        Evaluations++;
        return explainer.Supposing(supposition).Explain(condition);
    }

    /// <summary>True where the condition surely has the wanted value.</summary>
    public bool Holds(Supposition supposition)
    {
        Evaluations++;
        var supposing = explainer.Supposing(supposition);
        return Truth.Of(supposing.Settle(supposing.Explain(condition))).Is(Wanted);
    }
}
