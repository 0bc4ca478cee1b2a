using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>A record with random facts, an account or an entry; its facts change while completions are written out.</summary>
internal sealed class Drawn(FactRecord record)
{
    public FactRecord Record { get; } = record;

    /// <summary>By slot.</summary>
    public FactCell[] Cells { get; } = new FactCell[record.Facts.Length];
}

/// <summary>One fact of one record.</summary>
/// <param name="Number">1 or 0 for a boolean, a code, a day number, or a number in the field's scale.</param>
/// <param name="Entries">Of a list, null where it is unknown.</param>
internal readonly record struct FactCell(Standing Standing, long Number = 0, string? Text = null, ImmutableArray<Drawn> Entries = default);
