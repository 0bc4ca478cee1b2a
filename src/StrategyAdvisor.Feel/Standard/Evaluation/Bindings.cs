using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>The names that may be used at a place, the nearest first.</summary>
/// <param name="outer">What is known around it; null at the outermost place.</param>
/// <param name="entries">Names of a context; null for none.</param>
internal sealed class Bindings(Bindings? outer, FeelContext? entries = null)
{
    private readonly Dictionary<string, FeelValue> _own = new(StringComparer.Ordinal);

    /// <summary>Null where nobody has given it a value.</summary>
    public FeelValue? Find(string name)
    {
        for (var place = this; place is not null; place = place.Outer)
        {
            if (place._own.TryGetValue(name, out var value) || place.Entries?.Find(name) is { } entry && (value = entry) is not null) return value;
        }

        return null;
    }

    /// <summary>Gives a name a value from now on: functions made here see it too, so that they may call themselves.</summary>
    public void Set(string name, FeelValue value) => _own[name] = value;

    public Bindings With(string name, FeelValue value)
    {
        var inner = new Bindings(this);
        inner.Set(name, value);
        return inner;
    }

    private Bindings? Outer { get; } = outer;

    private FeelContext? Entries { get; } = entries;
}
