using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Which group of which currency: groups of a rule that measures no money have no currency.</summary>
internal readonly record struct GroupKey(string Currency, string Name);

/// <summary>The groups seen so far, numbered as they come.</summary>
internal sealed class GroupKeys
{
    private readonly Dictionary<GroupKey, int> _numbers = [];
    private readonly List<GroupKey> _keys = [];

    public int Count => _keys.Count;

    public GroupKey this[int number] => _keys[number];

    public int? Find(GroupKey key) => _numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>The number of a group, a new one where it was not seen before.</summary>
    public int Open(GroupKey key)
    {
        if (_numbers.TryGetValue(key, out var number)) return number;
        _numbers.Add(key, _keys.Count);
        _keys.Add(key);
        return _keys.Count - 1;
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
