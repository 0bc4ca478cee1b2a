using StrategyAdvisor.Laws.Accounts;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>An account of which a few facts are unknown, and every way to complete it over small domains.</summary>
/// <param name="isExhaustive">The completions are all there are over the domains: no list is unknown, and no domain was cut.</param>
internal sealed class MaskedAccount(Drawn account, ImmutableArray<Mask> masks, bool isExhaustive)
{
    public bool IsExhaustive { get; } = isExhaustive;


    public ImmutableArray<Mask> Masks { get; } = masks;

    public int Completions { get; } = masks.Aggregate(1, (count, mask) => count * mask.Choices.Length);

    /// <summary>The account with its unknown facts, until it is written again.</summary>
    public Drawn Hidden()
    {
        foreach (var mask in Masks) mask.Put(default);
        return account;
    }

    /// <summary>Writes the account with its unknown facts, then its completions: the first mask's choice changes fastest.</summary>
    public void WriteTo(RecordWriter writer)
    {
        writer.Add(Hidden());
        for (var number = 0; number < Completions; number++)
        {
            var rest = number;
            foreach (var mask in Masks)
            {
                (rest, var choice) = Math.DivRem(rest, mask.Choices.Length);
                mask.Put(mask.Choices[choice]);
            }

            writer.Add(account);
        }
    }

    /// <summary>The masks whose choice alone changes what the completions give.</summary>
    /// <param name="outcomes">By completion.</param>
    public IEnumerable<Mask> Deciding<T>(IReadOnlyList<T> outcomes)
    {
        var stride = 1;
        foreach (var mask in Masks)
        {
            var (step, choices) = (stride, mask.Choices.Length);
            stride *= choices;
            if (Enumerable.Range(0, outcomes.Count).Any(i => !Equals(outcomes[i], outcomes[i - (i / step % choices * step)]))) yield return mask;
        }
    }
}
