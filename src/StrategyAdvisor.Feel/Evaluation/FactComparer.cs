using System.Diagnostics.CodeAnalysis;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Facts of one account are the same where path, row and slot are; fields need not be compared by their types.</summary>
public sealed class FactComparer : IEqualityComparer<FactReference>
{
    public static FactComparer Instance { get; } = new();

    public bool Equals(FactReference? x, FactReference? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null || x.Field.Slot != y.Field.Slot) return false;
        if (x.Record is null || y.Record is null) return x.Record is null && y.Record is null;
        return x.Record.Row == y.Record.Row && Equals(x.Record.List, y.Record.List);
    }

    public int GetHashCode([DisallowNull] FactReference obj) =>
        obj.Record is null ? obj.Field.Slot : HashCode.Combine(obj.Field.Slot, obj.Record.Row, GetHashCode(obj.Record.List));
}
