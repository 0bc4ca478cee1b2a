namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Values by number; one that was never set is the default.</summary>
internal sealed class Growing<T>
{
    private T?[] _values = new T?[16];

    /// <summary>From this number on none was set.</summary>
    public int End => _values.Length;

    public T? this[int number]
    {
        get => number < _values.Length ? _values[number] : default;
        set
        {
            if (number >= _values.Length) Array.Resize(ref _values, Math.Max(number + 1, _values.Length * 2));
            _values[number] = value;
        }
    }
}
