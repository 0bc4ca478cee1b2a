namespace StrategyAdvisor.Feel.Syntax;

/// <summary>A type as full FEEL writes it after <c>instance of</c> and behind a parameter (DMN 1.5, 10.3.1.2, rules 52 and 66). Prints as it is written.</summary>
public abstract record TypeSyntax;

/// <summary><c>number</c>, <c>date and time</c>, <c>Any</c>, or a name that nobody knows.</summary>
public sealed record NamedTypeSyntax(string Name) : TypeSyntax
{
    public override string ToString() => Name;
}

/// <summary><c>list&lt;number&gt;</c>.</summary>
public sealed record ListTypeSyntax(TypeSyntax Element) : TypeSyntax
{
    public override string ToString() => $"list<{Element}>";
}

/// <summary><c>range&lt;date&gt;</c>.</summary>
public sealed record RangeTypeSyntax(TypeSyntax Element) : TypeSyntax
{
    public override string ToString() => $"range<{Element}>";
}

/// <summary><c>context&lt;name: string, age: number&gt;</c>.</summary>
public sealed record ContextTypeSyntax(ImmutableArray<(string Name, TypeSyntax Type)> Entries) : TypeSyntax
{
    public override string ToString() => $"context<{string.Join(", ", Entries.Select(entry => $"{entry.Name}: {entry.Type}"))}>";
}

/// <summary><c>function&lt;number, string&gt;->boolean</c>.</summary>
public sealed record FunctionTypeSyntax(ImmutableArray<TypeSyntax> Parameters, TypeSyntax Result) : TypeSyntax
{
    public override string ToString() => $"function<{string.Join(", ", Parameters)}>->{Result}";
}
