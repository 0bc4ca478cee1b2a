using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>Walks the tree of an expression of full FEEL (DMN 1.5, 10.3.2). What cannot be done is null, and a diagnostic says why.</summary>
internal sealed partial class Evaluator(Excerpt text, DiagnosticList diagnostics, Moment moment)
{
    private readonly Budget _budget = new();
    private readonly Random _random = new(moment.Seed);

    public Moment Moment => moment;

    public decimal NextRandom() => (decimal)_random.NextDouble();

    /// <summary>The value of a whole expression; null where it costs more than the budget.</summary>
    public FeelValue Run(SyntaxNode tree, Bindings names)
    {
        var value = Evaluate(tree, names);
        return _budget.IsSpent ? FeelNull.Instance : value;
    }

    public FeelValue Evaluate(SyntaxNode node, Bindings names)
    {
        if (!Consume(1, node)) return FeelNull.Instance;
        if (_budget.Depth >= Budget.CallDepth) return End(StandardDiagnostics.TooDeepCalls, node);
        _budget.Depth++;
        var value = ValueOf(node, names);
        _budget.Depth--;
        return value;
    }

    /// <summary>Null, and tells why.</summary>
    public FeelValue Fail(DiagnosticKind kind, SyntaxNode place, params string[] arguments)
    {
        // What fails behind the end of the budget fails because of it.
        if (!_budget.IsSpent && diagnostics.Count < MostDiagnostics) diagnostics.Add(kind.At(text.Locate(place.Span), arguments));
        return FeelNull.Instance;
    }

    /// <summary>A value that was put together, unless it has grown too large.</summary>
    public FeelValue Made(FeelValue value, SyntaxNode place)
    {
        if (!Consume(value.Size, place)) return FeelNull.Instance;
        var isSmall = value.Size <= Budget.Size && value.Depth <= Budget.ValueDepth;
        return isSmall ? value : End(StandardDiagnostics.TooLarge, place, Written(Budget.Size), Written(Budget.ValueDepth));
    }

    /// <summary>Whether there is still something left to spend; the first time that there is not, that is told.</summary>
    private bool Consume(long steps, SyntaxNode place)
    {
        if (_budget.IsSpent) return false;
        _budget.Consume(steps);
        if (_budget.IsSpent) End(StandardDiagnostics.TooManySteps, place, Written(Budget.Steps));
        return !_budget.IsSpent;
    }

    private FeelValue End(DiagnosticKind kind, SyntaxNode place, params string[] arguments)
    {
        _budget.End();
        diagnostics.Add(kind.At(text.Locate(place.Span), arguments));
        return FeelNull.Instance;
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A loop may fail a million times.
    private const int MostDiagnostics = 100;

    private FeelValue ValueOf(SyntaxNode node, Bindings names) => node switch
    {
        NumberSyntax or TextSyntax or BooleanSyntax or NullSyntax or TemporalSyntax => Literal(node),
        NameSyntax name => ValueOf(name, names),
        TestedValueSyntax => names.Find("?") ?? Fail(TypingDiagnostics.UnknownName, node, "?"),
        PathSyntax path => ValueOf(path, names),
        FilterSyntax filter => ValueOf(filter, names),
        CallSyntax call => ValueOf(call, names),
        InvocationSyntax invocation => ValueOf(invocation, names),
        FunctionSyntax function => new Lambda(function, names),
        InstanceOfSyntax instance => ValueOf(instance, names),
        NegationSyntax negation => ValueOf(negation, names),
        ArithmeticSyntax arithmetic => ValueOf(arithmetic, names),
        ComparisonSyntax comparison => Compare(comparison.Operator, Evaluate(comparison.Left, names), Evaluate(comparison.Right, names), comparison),
        BetweenSyntax between => ValueOf(between, names),
        InSyntax membership => Contains(membership, names),
        OperatorTestSyntax test => RangeOf(test, names),
        LogicSyntax logic => ValueOf(logic, names),
        IfSyntax choice => Evaluate(IsTrue(choice.Condition, names) ? choice.Then : choice.Else, names),
        QuantifierSyntax quantifier => ValueOf(quantifier, names),
        ForSyntax loop => ValueOf(loop, names),
        ListSyntax list => Made(FeelList.Of(list.Items.Select(item => Evaluate(item, names))), list),
        ContextSyntax context => ValueOf(context, names),
        RangeSyntax range => ValueOf(range, names),
        _ => FeelNull.Instance,
    };

    private FeelValue Literal(SyntaxNode node) => node switch
    {
        NumberSyntax number => new FeelNumber(number.Value),
        TextSyntax text => new FeelText(text.Value),
        BooleanSyntax boolean => FeelBoolean.Of(boolean.Value),
        TemporalSyntax temporal => TemporalReader.Read(temporal.Value) ?? Fail(StandardDiagnostics.NotTemporal, node, temporal.Value),
        _ => FeelNull.Instance,
    };

    private FeelValue ValueOf(NameSyntax name, Bindings names) =>
        names.Find(name.Name) ?? Functions.StandardFunctions.Find(name.Name) ?? Fail(TypingDiagnostics.UnknownName, name, name.Name);

    private FeelValue ValueOf(ContextSyntax context, Bindings names)
    {
        var inner = new Bindings(names);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        foreach (var entry in context.Entries)
        {
            if (entries.Any(earlier => earlier.Key == entry.Name)) return Fail(StandardDiagnostics.NameTwice, entry.Value, entry.Name);
            var value = Evaluate(entry.Value, inner);
            inner.Set(entry.Name, value);
            entries.Add(KeyValuePair.Create(entry.Name, value));
        }

        return Made(new FeelContext(entries.ToImmutable()), context);
    }

    private bool IsTrue(SyntaxNode condition, Bindings names) => Evaluate(condition, names) is FeelBoolean { Value: true };
}
