using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Laws.Accounts;

/// <summary>Draws accounts whose facts all have values, most of them on record.</summary>
internal sealed class AccountDrawing(FactPool pool, Random random)
{
    private const int MostEntries = 3;
    private const int OneInHowManyIsAssumed = 6;

    public Drawn Draw(FactRecord record)
    {
        var drawn = new Drawn(record);
        for (var slot = 0; slot < drawn.Cells.Length; slot++) drawn.Cells[slot] = Cell(record.Facts[slot]);
        return drawn;
    }

    /// <summary>Some lists that an unknown one could be.</summary>
    public ImmutableArray<FactCell> Lists(FactDeclaration fact, FactCell drawn) =>
        [drawn, drawn with { Entries = [] }, drawn with { Entries = [Draw(fact.Entries!)] }, drawn with { Entries = [Draw(fact.Entries!), Draw(fact.Entries!)] }];

    private FactCell Cell(FactDeclaration fact)
    {
        var standing = random.Next(OneInHowManyIsAssumed) == 0 ? Standing.Assumed : Standing.Recorded;
        if (fact.Entries is not null)
            return new FactCell(standing, Entries: [.. Enumerable.Range(0, random.Next(MostEntries + 1)).Select(_ => Draw(fact.Entries))]);
        var values = pool.Of(fact);
        return values[random.Next(values.Length)] with { Standing = standing };
    }
}
