using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Facts.Batches;

/// <summary>Tells facts of accounts apart by their places alone, see <see cref="FactComparer"/>.</summary>
public sealed class ObservedFactComparer : IEqualityComparer<(int Account, FactReference Fact)>
{
    public static ObservedFactComparer Instance { get; } = new();

    public bool Equals((int Account, FactReference Fact) x, (int Account, FactReference Fact) y) => x.Account == y.Account && FactComparer.Instance.Equals(x.Fact, y.Fact);

    public int GetHashCode((int Account, FactReference Fact) obj) => HashCode.Combine(obj.Account, FactComparer.Instance.GetHashCode(obj.Fact));
}
