using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>The facts of one kind of record: the account, or an entry of one of its lists.</summary>
/// <remarks>A list of plain values has entries with a single fact called <c>item</c>.</remarks>
public sealed class FactRecord
{
    private readonly Dictionary<string, FactDeclaration> _bySpelling = new(StringComparer.Ordinal);

    /// <param name="facts">In slot order: fact n's column is number n.</param>
    public FactRecord(RecordType type, ImmutableArray<FactDeclaration> facts)
    {
        Type = type;
        Facts = facts;
        foreach (var fact in facts) _bySpelling[Spelling(fact.Name)] = fact;
    }

    public RecordType Type { get; }

    public ImmutableArray<FactDeclaration> Facts { get; }

    /// <summary>The fact that a key names in any of its spellings (<c>annual revenue</c>, <c>annualRevenue</c>, <c>annual_revenue</c>, <c>Annual Revenue</c>), or null.</summary>
    public FactDeclaration? Find(string key) => _bySpelling.GetValueOrDefault(Spelling(key));

    /// <summary>All spellings of one name folded to one: letters and digits in lower case, without spaces, underscores and hyphens.</summary>
    public static string Spelling(string key) =>
        key.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
