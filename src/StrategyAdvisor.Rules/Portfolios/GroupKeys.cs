using System.Runtime.InteropServices;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Which group of which currency: groups of a rule that measures no money have no currency.</summary>
internal readonly record struct GroupKey(string Currency, string Name);

/// <summary>The groups seen so far, numbered as they come.</summary>
internal sealed class GroupKeys
{
    private readonly Dictionary<string, Dictionary<string, int>> _numbers = new(StringComparer.Ordinal);
    private readonly List<GroupKey> _keys = [];
    private (string? Currency, Dictionary<string, int> Numbers) _last = (null, []);

    public int Count => _keys.Count;

    public GroupKey this[int number] => _keys[number];

    /// <summary>The number of a group, a new one where it was not seen before.</summary>
    public int Open(GroupKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(NumbersIn(key.Currency), key.Name, out var isThere);
        if (isThere) return number;
        _keys.Add(key);
        return number = _keys.Count - 1;
    }

    // Accounts behind each other are mostly in one currency, and names by themselves are looked up faster than together with it.
    private Dictionary<string, int> NumbersIn(string currency)
    {
        if (_last.Currency == currency) return _last.Numbers;
        if (!_numbers.TryGetValue(currency, out var numbers)) _numbers.Add(currency, numbers = new Dictionary<string, int>(StringComparer.Ordinal));
        _last = (currency, numbers);
        return numbers;
    }

    /// <summary>All numbers, by currency and then name: an order that does not depend on who came first.</summary>
    public IEnumerable<int> InOrder() =>
        Enumerable.Range(0, Count).OrderBy(number => _keys[number].Currency, StringComparer.Ordinal).ThenBy(number => _keys[number].Name, StringComparer.Ordinal);

    /// <summary>Texts of a row of a column that names groups; null where it is unknown.</summary>
    public static string? Text(Column column, int row) => !column.IsKnown(row) ? null : column switch
    {
        TextColumn texts => texts.Values[row],
        CodeColumn codes => codes.Allowed.Values[codes.Codes[row]],
        _ => null,
    };
}
