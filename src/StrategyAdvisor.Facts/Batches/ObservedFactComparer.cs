using System.Diagnostics.CodeAnalysis;
using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>A fact of one account of a batch.</summary>
/// <param name="Account">Its row.</param>
public sealed record ObservedFact(int Account, FactReference Fact);

/// <summary>Tells facts of accounts apart by their places alone, see <see cref="FactComparer"/>.</summary>
public sealed class ObservedFactComparer : IEqualityComparer<ObservedFact>
{
    public static ObservedFactComparer Instance { get; } = new();

    public bool Equals(ObservedFact? x, ObservedFact? y) =>
        x is null || y is null ? x is null && y is null : x.Account == y.Account && FactComparer.Instance.Equals(x.Fact, y.Fact);

    public int GetHashCode([DisallowNull] ObservedFact obj) => HashCode.Combine(obj.Account, FactComparer.Instance.GetHashCode(obj.Fact));
}
