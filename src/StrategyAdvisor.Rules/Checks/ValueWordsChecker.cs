using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Checks the words for allowed values: of facts that there are, for all of their values, once.</summary>
internal sealed class ValueWordsChecker(FactDictionary dictionary, DiagnosticList diagnostics)
{
    private readonly Dictionary<Field, ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>> _words = new(ReferenceEqualityComparer.Instance);

    // Facts of the account, and after a list's name and a dot those of its entries.
    private readonly Dictionary<string, FactDeclaration> _facts = ByName(dictionary);

    public ValueWords Check(ImmutableArray<WrittenWords> items)
    {
        foreach (var item in items)
        {
            foreach (var name in item.Facts) Take(name, item);
        }

        return new ValueWords(ImmutableDictionary.CreateRange<Field, ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>>(ReferenceEqualityComparer.Instance, _words));
    }

    private void Take(ScalarNode name, WrittenWords item)
    {
        if (Find(name) is not { } fact) return;
        if (AllowedFact.ValuesOf(fact) is not { } allowed)
        {
            diagnostics.Add(ViewDiagnostics.WrongFact.At(name.Location, name.Text, fact.Type.Label, "words", "a fact with allowed values"));
            return;
        }

        if (AllowedFact.InOrder(fact, allowed, name, item.Words, diagnostics) is not { } texts) return;
        var words = allowed.Values.Zip(texts).ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        if (!_words.TryAdd(fact.Field, words)) diagnostics.Add(ViewDiagnostics.WordsTwice.At(name.Location, name.Text));
    }

    private FactDeclaration? Find(ScalarNode name)
    {
        if (_facts.TryGetValue(name.Text, out var found)) return found;
        diagnostics.Add(PackDiagnostics.UnknownReference.At(name.Location, "fact", name.Text).Suggesting(Suggestion.For(name.Text, _facts.Keys)));
        return null;
    }

    private static Dictionary<string, FactDeclaration> ByName(FactDictionary dictionary)
    {
        var known = new Dictionary<string, FactDeclaration>(StringComparer.Ordinal);
        foreach (var fact in dictionary.Account.Facts)
        {
            known[fact.Name] = fact;
            if (!fact.IsTable) continue;
            foreach (var entry in fact.Entries!.Facts) known[$"{fact.Name}.{entry.Name}"] = entry;
        }

        return known;
    }
}
