using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>All that an account may say: the facts of the account and, under its lists, those of their entries.</summary>
public sealed class FactDictionary(FactRecord account)
{
    public FactRecord Account { get; } = account;

    /// <summary>Every fact name of every record, each once, in ordinal order: what an expression may mention.</summary>
    public ImmutableArray<string> Names { get; } =
    [
        .. account.Facts.SelectMany(fact => fact.Entries is null ? [fact.Name] : fact.Entries.Facts.Select(entry => entry.Name).Prepend(fact.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public RecordType Type => Account.Type;

    /// <summary>What the dictionary says of a fact.</summary>
    /// <param name="fact">Of an account with this dictionary.</param>
    public FactDeclaration DeclarationOf(FactReference fact)
    {
        var record = fact.Record is null ? Account : DeclarationOf(fact.Record.List).Entries!;
        return record.Facts[fact.Field.Slot];
    }
}
