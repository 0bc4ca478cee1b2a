using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>Draws accounts of which up to three facts that one rule reads are unknown.</summary>
internal sealed class MaskDrawing(FactRecord record, RuleReads reads, FactPool pool, Random random)
{
    private const int MostMasks = 3;

    /// <summary>By the number of masks less one: how many values each fact keeps at most.</summary>
    private static readonly int[] MostChoices = [200, 24, 9];

    private readonly AccountDrawing _accounts = new(pool, random);

    public MaskedAccount Draw()
    {
        var account = _accounts.Draw(record);
        var facts = FactsOf(account, inReadList: false).ToArray();
        random.Shuffle(facts);
        var count = Math.Min(facts.Length, 1 + random.Next(MostMasks));
        var most = MostChoices[Math.Max(count, 1) - 1];
        var masks = Outermost([.. facts.Take(count)]).Select(fact => new Mask(fact.Owner, fact.Slot, ChoicesOf(fact.Owner, fact.Slot, most))).ToImmutableArray();
        return new MaskedAccount(account, masks, masks.All(mask => mask.Fact.Entries is null && pool.Completions(mask.Fact).Length <= most));
    }

    /// <summary>Without facts of entries whose list is unknown itself: nobody could name them.</summary>
    private static IEnumerable<(Drawn Owner, int Slot)> Outermost(ImmutableArray<(Drawn Owner, int Slot)> facts)
    {
        var inner = facts.Select(fact => fact.Owner.Cells[fact.Slot].Entries).Where(entries => !entries.IsDefault).SelectMany(entries => entries.SelectMany(WithEntries)).ToHashSet();
        return facts.Where(fact => !inner.Contains(fact.Owner));
    }

    private static IEnumerable<Drawn> WithEntries(Drawn record) =>
        record.Cells.Where(cell => !cell.Entries.IsDefault).SelectMany(cell => cell.Entries.SelectMany(WithEntries)).Prepend(record);

    private IEnumerable<(Drawn Owner, int Slot)> FactsOf(Drawn drawn, bool inReadList)
    {
        for (var slot = 0; slot < drawn.Cells.Length; slot++)
        {
            var fact = drawn.Record.Facts[slot];
            var isRead = inReadList || reads.Fields.Contains(fact.Field);
            if (isRead) yield return (drawn, slot);
            if (!isRead || fact.Entries is null) continue;
            var isPlain = fact.Kind != FactKind.Entries;
            foreach (var inner in drawn.Cells[slot].Entries.SelectMany(entry => FactsOf(entry, isPlain))) yield return inner;
        }
    }

    private ImmutableArray<FactCell> ChoicesOf(Drawn owner, int slot, int most)
    {
        var fact = owner.Record.Facts[slot];
        var values = (fact.Entries is null ? pool.Completions(fact) : _accounts.Lists(fact, owner.Cells[slot])).ToArray();
        random.Shuffle(values);
        return [.. values.Take(most).Select(value => value with { Standing = Standing.Assumed })];
    }
}
