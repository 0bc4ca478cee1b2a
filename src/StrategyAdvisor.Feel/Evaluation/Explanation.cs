using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>What one expression is for one account, and out of which parts. Explanations are compared by reference.</summary>
/// <param name="node">The expression; null only for what a further entry of an unknown list would be.</param>
/// <param name="parts">What was evaluated for it, in reading order. Of an <c>if</c> whose condition is known only the branch taken; of a filter or quantifier the list, then its condition for each entry.</param>
public sealed class Explanation(TypedNode? node, Possible value, ImmutableArray<Explanation> parts)
{
    public TypedNode? Node { get; } = node;

    public Possible Value { get; } = value;

    public ImmutableArray<Explanation> Parts { get; } = parts;

    /// <summary>The fact that is read here, or null.</summary>
    public FactRead? Read { get; init; }

    /// <summary>The entry of which a filter's or quantifier's condition speaks, or null.</summary>
    public EntryReference? Entry { get; init; }

    /// <summary>The operation that failed here, or null.</summary>
    public Failure? Failure { get; init; }

    /// <summary>For a question about a list's entries (<c>some</c>, <c>every</c>, <c>any</c>, ...): the list of those that would answer it.</summary>
    internal ListOf? Witnesses { get; init; }

    /// <summary>True where the value surely is no value, as an operation failed in it; a known value is never failed.</summary>
    internal bool IsFailed { get; init; }

    /// <summary>True where the parts leave the value open and only completions of the unknown facts told it: it rests on everything that was read.</summary>
    internal bool IsSettledByCompletions { get; private init; }

    internal Explanation SettledTo(Possible value) => new(Node, value, Parts) { Witnesses = Witnesses, IsSettledByCompletions = true };

    internal Explanation About(EntryReference? entry) => new(Node, Value, Parts)
    {
        Read = Read,
        Entry = entry,
        Failure = Failure,
        Witnesses = Witnesses,
        IsFailed = IsFailed,
        IsSettledByCompletions = IsSettledByCompletions,
    };
}

/// <summary>A fact that an expression looks at.</summary>
/// <param name="IsKnown">False where nothing is recorded.</param>
public sealed record FactRead(FactReference Fact, bool IsKnown);

/// <summary>An operation that failed on known values.</summary>
/// <param name="Definition">The definition in whose text it stands, or null for the text of the expression that was explained.</param>
public sealed record Failure(DiagnosticKind Kind, Definition? Definition, Span Span)
{
    /// <summary>The diagnostic.</summary>
    /// <param name="text">The text of the expression that was explained.</param>
    public Diagnostic In(Excerpt text) => Kind.At((Definition?.Source ?? text).Locate(Span));
}
