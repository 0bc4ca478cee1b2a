using System.Runtime.Intrinsics;

namespace StrategyAdvisor.Feel.Programs;

/// <summary>The sum of numbers that each stand under a condition: a weight where it holds, nothing where it does not. Unknown conditions leave a range.</summary>
/// <param name="Base">What is added in any case.</param>
/// <param name="Terms">At most <see cref="MostTerms"/>.</param>
internal sealed record WeightedSum(Domain Domain, long Base, ImmutableArray<WeightedSum.Term> Terms) : Instruction(Domain)
{
    /// <summary>The greatest weight, and the greatest base in either direction: no sum of <see cref="MostTerms"/> overflows.</summary>
    public const long MostWeight = 1L << 40;

    public const int MostTerms = 64;

    public override IEnumerable<Slot> Inputs => Terms.Select(term => Truth(term.Condition));

    public override void Run(Frame frame, int output)
    {
        var target = frame.Number(output);
        Span<ulong> sure = stackalloc ulong[MostTerms];
        Span<ulong> excluded = stackalloc ulong[MostTerms];
        for (var row = 0; row < frame.CountOf(Domain); row += Vector512<long>.Count)
        {
            if ((row & 63) == 0) Take(frame, row >> 6, sure, excluded);
            var (low, high) = (Vector512.Create(Base), Vector512.Create(Base));
            for (var i = 0; i < Terms.Length; i++)
            {
                var weight = Vector512.Create(Terms[i].Weight);
                low += Kernels.Mask(sure[i], row & 63).AsInt64() & weight;
                high += Vector512.AndNot(weight, Kernels.Mask(excluded[i], row & 63).AsInt64());
            }

            low.CopyTo(target.Low, row);
            high.CopyTo(target.High, row);
        }
    }

    public bool Equals(WeightedSum? other) => other is not null && Domain == other.Domain && Base == other.Base && Terms.SequenceEqual(other.Terms);

    public override int GetHashCode() => Terms.Aggregate(HashCode.Combine(Domain, Base), HashCode.Combine);

    private void Take(Frame frame, int word, Span<ulong> sure, Span<ulong> excluded)
    {
        for (var i = 0; i < Terms.Length; i++)
        {
            var condition = frame.Truth(Terms[i].Condition);
            (sure[i], excluded[i]) = (condition.True[word], condition.False[word]);
        }
    }

    /// <param name="Weight">Positive; a negative one stands as its opposite under the negated condition.</param>
    public readonly record struct Term(int Condition, long Weight);
}
