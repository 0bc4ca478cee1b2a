namespace StrategyAdvisor.Feel.Typing;

/// <summary>What names mean beyond the facts: implemented by whoever keeps definitions and parameters.</summary>
public interface ISymbols
{
    /// <summary>Every name that <see cref="Find"/> knows, for suggestions.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>A parameter or a definition of this name, or null.</summary>
    Symbol? Find(string name);

    /// <summary>Functions that refer to something of the pack by a text in quotes, such as <c>fires("rule")</c>: the keys such a function knows, or null where there is no such function.</summary>
    IEnumerable<string>? KeysOf(string function);

    /// <summary>What a reference function gives for a key that it knows.</summary>
    Symbol Refer(string function, string key);
}

/// <summary>What a name stands for.</summary>
public abstract record Symbol
{
    /// <param name="Value">As in <see cref="ConstantNode.Value"/>.</param>
    public sealed record Constant(FeelType Type, object? Value) : Symbol;

    public sealed record Defined(Definition Definition) : Symbol;

    /// <summary>Known but mistaken; its own diagnostic has been given.</summary>
    public sealed record Faulty : Symbol;
}

/// <summary>The names an expression sees, innermost first.</summary>
public sealed class Scope
{
    private readonly Scope? _outer;
    private readonly Variable _variable;
    private readonly bool _byName;

    /// <param name="account">Stands for the account in every tree that is to share definitions.</param>
    public Scope(Variable account, ISymbols symbols)
        : this(null, account, symbols, byName: false)
    {
    }

    private Scope(Scope? outer, Variable variable, ISymbols symbols, bool byName)
    {
        _outer = outer;
        _variable = variable;
        _byName = byName;
        Symbols = symbols;
    }

    public ISymbols Symbols { get; }

    /// <summary>Inside a filter: the entry's own facts hide the account's, and <c>item</c> is the entry.</summary>
    public Scope InEntry(Variable entry) => new(this, entry, Symbols, byName: false);

    /// <summary>Inside a quantifier or <c>for</c>: the variable is known by its name only.</summary>
    public Scope WithVariable(Variable variable) => new(this, variable, Symbols, byName: true);

    /// <summary>The variable that a name denotes, or the one whose record has a field of that name.</summary>
    internal (Variable Variable, Field? Field)? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            var isEntry = !scope._byName && scope._outer is not null;
            if ((scope._byName && scope._variable.Name == name) || (isEntry && name == "item")) return (scope._variable, null);
            if (!scope._byName && scope._variable.Type is RecordType record && record.Find(name) is { } field) return (scope._variable, field);
        }

        return null;
    }

    /// <summary>Every name known here.</summary>
    internal IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._byName) yield return scope._variable.Name;
            else if (scope._variable.Type is RecordType record)
                foreach (var field in record.Fields) yield return field.Name;
        }

        foreach (var name in Symbols.Names) yield return name;
        yield return "today";
    }
}
