namespace StrategyAdvisor.Feel.Programs;

/// <summary>A register of a program: a vector of possible values, one for each row of a domain.</summary>
/// <param name="Kind">Which sort of vector.</param>
/// <param name="Index">Counted from 0 within its kind, in the order the steps write them.</param>
internal readonly record struct Slot(SlotKind Kind, int Index)
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = (int)SlotKind.Text + 1;
}

/// <summary>One thing for each register of a program.</summary>
/// <param name="slots">By kind: how many registers there are.</param>
internal sealed class SlotTable<T>(IReadOnlyList<int> slots)
{
    private readonly T[][] _byKind = [new T[slots[0]], new T[slots[1]], new T[slots[2]], new T[slots[3]], new T[slots[4]]];

    public ref T this[Slot slot] => ref _byKind[(int)slot.Kind][slot.Index];
}

internal enum SlotKind
{
    Truth,
    Number,
    Decimal,
    Codes,
    Text,
}
