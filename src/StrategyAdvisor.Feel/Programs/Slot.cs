namespace StrategyAdvisor.Feel.Programs;

/// <summary>A register of a program: a vector of possible values, one for each row of a domain.</summary>
/// <param name="Kind">Which sort of vector.</param>
/// <param name="Index">Counted from 0 within its kind, in the order the steps write them.</param>
internal readonly record struct Slot(SlotKind Kind, int Index);

internal enum SlotKind
{
    Truth,
    Number,
    Decimal,
    Codes,
    Text,
}
