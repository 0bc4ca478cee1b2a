using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Masked;

/// <summary>What a rule or decision gives for an account: which values are possible, as far as outputs tell it.</summary>
/// <param name="IsSettled">One value is left.</param>
/// <param name="Low">Of a set of values its bits; else the least value.</param>
internal readonly record struct Outcome(bool IsSettled, decimal Low, decimal High, bool IsSet)
{
    /// <summary>A truth as the set of what it can be: bit 0 for no, bit 1 for yes.</summary>
    public static Outcome Of(bool surelyTrue, bool surelyFalse) => OfSet(surelyTrue ? 2UL : surelyFalse ? 1UL : 3UL);

    public static Outcome OfSet(ulong set) => new(ulong.IsPow2(set), set, set, IsSet: true);

    public static Outcome Between(decimal low, decimal high) => new(low == high, low, high, IsSet: false);

    /// <summary>Everything that the other can be, this can be too: what must hold of an account and its completion.</summary>
    public bool Covers(Outcome other) => IsSet ? ((ulong)other.Low & ~(ulong)Low) == 0 : Low <= other.Low && other.High <= High;
}

/// <summary>Reads the outcomes of all rules, then of all decisions, from a table of verdicts.</summary>
internal sealed class OutcomeReader(Pack pack)
{
    /// <summary>What the explaining evaluator found.</summary>
    public static Outcome Of(Possible value) => value switch
    {
        Truth truth => Outcome.Of(truth.MustBeTrue, truth.MustBeFalse),
        CodeSet codes => Outcome.OfSet(codes.Set),
        Interval interval => Outcome.Between(interval.Low ?? decimal.MinValue, interval.High ?? decimal.MaxValue),
        _ => throw new ArgumentException($"{value.GetType().Name} has no outcome", nameof(value)),
    };

    public int Count => pack.Rules.Length + pack.Decisions.Length;

    public string NameOf(int number) => number < pack.Rules.Length ? pack.Rules[number].Id : $"decision {pack.Decisions[number - pack.Rules.Length].Name}";

    public Feel.Typing.TypedNode TreeOf(int number) => number < pack.Rules.Length ? pack.Rules[number].When.Node : pack.Decisions[number - pack.Rules.Length].Value.Node;

    /// <returns>Null for a decision that no column holds.</returns>
    public Outcome? Read(VerdictTable table, int number, int account)
    {
        if (number < pack.Rules.Length) return Outcome.Of(table[number, account] == Verdict.Fires, table[number, account] == Verdict.Quiet);
        var (word, bit) = (account >> 6, 1UL << (account & 63));
        return table.Decisions[number - pack.Rules.Length] switch
        {
            TruthDecision truth => Outcome.Of((truth.SurelyTrue[word] & bit) != 0, (truth.SurelyFalse[word] & bit) != 0),
            CodesDecision codes => Outcome.OfSet(codes.Possible[account]),
            NumberDecision numbers => Outcome.Between(Unscaled(numbers.Least[account], numbers.Decimals), Unscaled(numbers.Greatest[account], numbers.Decimals)),
            DecimalDecision numbers => Outcome.Between(numbers.Least[account], numbers.Greatest[account]),
            _ => null,
        };
    }

    private static decimal Unscaled(long number, int decimals) => number switch
    {
        long.MinValue => decimal.MinValue,
        long.MaxValue => decimal.MaxValue,
        _ => number / (decimal)Math.Pow(10, decimals),
    };
}
