namespace StrategyAdvisor.Feel.Typing;

/// <summary>The texts a fact may take, in their declared order. At most 64, so that a set of them fits a 64-bit word.</summary>
public sealed class AllowedValues : IEquatable<AllowedValues>
{
    public const int Most = 64;

    /// <param name="values">1 to 64 texts, no two equal when case is ignored.</param>
    public AllowedValues(ImmutableArray<string> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Length, Most);
        Values = values;
    }

    public ImmutableArray<string> Values { get; }

    /// <summary>The set of all values: bit n stands for value n.</summary>
    public ulong Everything => Values.Length == Most ? ulong.MaxValue : (1UL << Values.Length) - 1;

    /// <summary>The position of a text, trimmed and case ignored, or -1.</summary>
    public int IndexOf(string text)
    {
        var trimmed = text.AsSpan().Trim();
        for (var i = 0; i < Values.Length; i++)
        {
            if (trimmed.Equals(Values[i], StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    public bool Equals(AllowedValues? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as AllowedValues);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Values) hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", Values.Select(value => $"\"{value}\""));
}
