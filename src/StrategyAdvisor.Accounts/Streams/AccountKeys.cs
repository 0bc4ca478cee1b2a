using System.Text;

namespace StrategyAdvisor.Accounts.Streams;

/// <summary>The ids of the accounts of a chunk, in the form in which rows of other tables are compared with them.</summary>
internal sealed class AccountKeys
{
    private readonly List<byte[]> _bytes = [];

    /// <summary>Null where an account has none.</summary>
    public List<string?> Texts { get; } = [];

    public int Count => Texts.Count;

    public ReadOnlySpan<byte> this[int account] => _bytes[account];

    public void Add(string? id)
    {
        Texts.Add(id);
        _bytes.Add(id is null ? [] : Encoding.UTF8.GetBytes(id));
    }
}
