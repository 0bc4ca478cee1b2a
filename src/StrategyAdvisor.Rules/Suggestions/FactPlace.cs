using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Suggestions;

/// <summary>A fact that a condition compares: one of the account, or one of the entries of a list.</summary>
/// <param name="List">Null for a fact of the account.</param>
internal sealed record FactPlace(FactDeclaration? List, FactDeclaration Fact)
{
    public string Name => List is null ? Fact.Name : $"{List.Name}: {Fact.Name}";

    public static FactPlace? Of(FactRecord account, Field field)
    {
        if (account.Facts.FirstOrDefault(fact => ReferenceEquals(fact.Field, field)) is { } own) return new FactPlace(null, own);
        foreach (var list in account.Facts.Where(fact => fact.IsTable))
        {
            if (list.Entries!.Facts.FirstOrDefault(fact => ReferenceEquals(fact.Field, field)) is { } entry) return new FactPlace(list, entry);
        }

        return null;
    }

    /// <summary>Gives the fact a value, of an entry the first that is there; a list without entries gets one.</summary>
    /// <param name="value">Null makes it unknown.</param>
    public void Set(RecordDraft account, FactValue? value)
    {
        if (List is null)
        {
            account.Set(Fact, value);
            return;
        }

        var entries = account.EntriesOf(List);
        var entry = entries?.FirstOrDefault(entry => entry.Knows(Fact)) ?? (entries is { Count: > 0 } ? entries[0] : Named(account.AddEntry(List)));
        entry.Set(Fact, value);
    }

    private static RecordDraft Named(RecordDraft entry)
    {
        foreach (var fact in entry.Record.Facts.Where(fact => fact is { Required: true, Kind: FactKind.Text })) entry.Set(fact, FactValue.Of(entry.Record.Type.Name));
        return entry;
    }
}
