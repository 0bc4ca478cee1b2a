using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>A fact that is made unknown, and what it could be.</summary>
/// <param name="Owner">The account or entry that has the fact.</param>
/// <param name="Choices">Its values in the completions, one after another.</param>
internal sealed record Mask(Drawn Owner, int Slot, ImmutableArray<FactCell> Choices)
{
    public FactDeclaration Fact => Owner.Record.Facts[Slot];

    public void Put(in FactCell cell) => Owner.Cells[Slot] = cell;
}
