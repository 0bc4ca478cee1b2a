namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>Finds things by a text that they have under a key. Exact texts go before those that differ in case only.</summary>
/// <param name="textOf">The text of a thing under a key; null where it cannot have one.</param>
internal sealed class RowIndex<T>(IReadOnlyList<T> things, Func<T, string, string?> textOf)
{
    private readonly Dictionary<string, Dictionary<string, List<T>>?> _byKey = new(StringComparer.Ordinal);

    /// <summary>True where one of these things can have a text under the key.</summary>
    public bool Has(string key) => ByText(key) is not null;

    /// <summary>All things with a text under a key; several where it is ambiguous.</summary>
    public IReadOnlyList<T> Find(string key, string text)
    {
        if (ByText(key)?.GetValueOrDefault(text) is not { } found) return [];
        if (found.Count == 1) return found;
        var exact = found.FindAll(thing => textOf(thing, key) == text);
        return exact.Count > 0 ? exact : found;
    }

    private Dictionary<string, List<T>>? ByText(string key)
    {
        if (_byKey.TryGetValue(key, out var known)) return known;
        var index = (Dictionary<string, List<T>>?)null;
        foreach (var thing in things)
        {
            if (textOf(thing, key) is not { } text) continue;
            index ??= new Dictionary<string, List<T>>(StringComparer.OrdinalIgnoreCase);
            if (text.Length == 0) continue;
            if (!index.TryGetValue(text, out var list)) index.Add(text, list = []);
            list.Add(thing);
        }

        _byKey.Add(key, index);
        return index;
    }
}
