using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Walks checked trees for one account and keeps what every part of them can be.</summary>
internal sealed partial class TreeEvaluator
{
    private readonly FactReader _facts;
    private readonly Variable _account;
    private readonly LocalDate _today;
    private readonly Dictionary<Variable, Explanation> _bound = [];
    private readonly Dictionary<TypedNode, Explanation> _definitions = [];
    private readonly Dictionary<TypedNode, Explanation> _loops = [];
    private readonly FreeVariables _freeVariables;
    private Definition? _definition;

    /// <param name="account">The variable that stands for the account in all trees, definitions' included.</param>
    /// <param name="freeVariables">Shared between evaluators of the same trees.</param>
    public TreeEvaluator(RowValue row, Variable account, LocalDate today, FactReader facts, FreeVariables freeVariables)
    {
        _account = account;
        _freeVariables = freeVariables;
        _facts = facts;
        _today = today;
        _bound[account] = new Explanation(null, row, []);
    }

    /// <summary>Tells the value of a rule's verdict or a decision that its structure leaves open; null where it stays open.</summary>
    public Func<Explanation, Possible?>? SettleAnswer { get; init; }

    public Explanation Evaluate(TypedNode node) => node switch
    {
        ConstantNode constant => new Explanation(node, ValueOf(constant), []),
        TodayNode => new Explanation(node, Interval.Of(DayNumber.Of(_today)), []),
        VariableNode variable => Variable(variable),
        FieldNode field => Field(field),
        DefinitionNode definition => Definition(definition),
        LogicNode logic => Logic(logic),
        NotNode not => Strict(not, parts => Truth.Of(parts[0]).Not(), not.Operand),
        ComparisonNode test => Strict(test, parts => Comparing.Compare(test.Comparison, parts[0], parts[1]), test.Left, test.Right),
        CodeTestNode test => Strict(test, parts => Comparing.IsAmong(parts[0], test.Codes), test.Operand),
        NullTestNode test => NullTest(test),
        ArithmeticNode arithmetic => Strict(arithmetic, parts => Arithmetic(arithmetic, parts[0], parts[1]), arithmetic.Left, arithmetic.Right),
        NegationNode negation => Strict(negation, parts => IntervalArithmetic.Negate(Interval.Of(parts[0])), negation.Operand),
        IfNode choice => If(choice),
        TableNode table => Table(table),
        SurelyNode surely => Surely(surely),
        CallNode call => Call(call),
        FilterNode or QuantifierNode or ProjectionNode => Loop(node),
        ListNode list => List(list),
        ContextNode context => Context(context),
        RangeNode => new Explanation(node, AnyValue.Instance, []),
        _ => throw new ArgumentException($"{node.GetType().Name} has no meaning here", nameof(node)),
    };

    /// <summary>An operation on the values of its operands. It fails where one of them failed and that leaves its own value open.</summary>
    private Explanation Strict(TypedNode node, Func<Possible[], Computed> compute, params ReadOnlySpan<TypedNode> operands)
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(operands.Length);
        foreach (var operand in operands) parts.Add(Evaluate(operand));
        return Explained(node, compute([.. parts.Select(part => part.Value)]), parts.ToImmutable());
    }

    private Explanation Explained(TypedNode node, Computed outcome, ImmutableArray<Explanation> parts)
    {
        var value = outcome.Value ?? Possible.Any(node.Type);
        return new Explanation(node, value, parts)
        {
            Failure = outcome.Failure is null ? null : new Failure(outcome.Failure, _definition, node.Span),
            IsFailed = outcome.Failure is not null || (FailsWithParts(node) && !value.IsSettled && parts.Any(part => part.IsFailed)),
        };
    }

    // A product may still be settled by a factor of 0, and a function's value by its own bounds.
    private static bool FailsWithParts(TypedNode node) => node is not (ArithmeticNode { Operator: ArithmeticOperator.Multiply } or CallNode);

    private static Explanation Passed(TypedNode node, Explanation part, params ReadOnlySpan<Explanation> before) =>
        new(node, part.Value, [.. before, part]) { IsFailed = part.IsFailed };

    private static Possible ValueOf(ConstantNode constant) => constant.Value switch
    {
        bool value => Truth.Of(value),
        decimal value => Interval.Of(value),
        LocalDate value => Interval.Of(DayNumber.Of(value)),
        DaysDuration value => Interval.Of(value.Days),
        MonthsDuration value => Interval.Of(value.Months),
        string value when constant.Type is TextType { Allowed: { } allowed } && allowed.IndexOf(value) is >= 0 and var code => new CodeSet(allowed, 1UL << code),
        string value => new TextValue(value),
        _ => Possible.Any(constant.Type),
    };

    private Explanation Variable(VariableNode node)
    {
        var bound = _bound[node.Variable];
        return bound.Node is null ? new Explanation(node, bound.Value, []) : Passed(node, bound);
    }

    private Explanation Definition(DefinitionNode node)
    {
        var body = node.Definition.Body;
        if (_definitions.TryGetValue(body, out var known)) return Passed(node, known);
        var user = _definition;
        _definition = node.Definition;
        var explained = Evaluate(body);
        if (node.Definition.IsAnswer && SettleAnswer?.Invoke(explained) is { } answer) explained = explained.SettledTo(answer);
        _definitions[body] = explained;
        _definition = user;
        return Passed(node, explained);
    }

    private Explanation Logic(LogicNode node)
    {
        var parts = node.Operands.Select(Evaluate).ToImmutableArray();
        var isDecided = parts.Any(part => Truth.Of(part.Value).Is(!node.IsAnd));
        var isPassed = parts.All(part => Truth.Of(part.Value).Is(node.IsAnd));
        var value = isDecided ? Truth.Of(!node.IsAnd) : isPassed ? Truth.Of(node.IsAnd) : Truth.Unknown;
        return new Explanation(node, value, parts);
    }

    private Explanation If(IfNode node)
    {
        var condition = Evaluate(node.Condition);
        var truth = Truth.Of(condition.Value);
        if (truth.IsSettled) return Passed(node, Evaluate(truth.MustBeTrue ? node.Then : node.Else), condition);
        var (then, otherwise) = (Evaluate(node.Then), Evaluate(node.Else));
        return new Explanation(node, Union.Of(node, condition, then, otherwise), [condition, then, otherwise]);
    }

    private static Computed Arithmetic(ArithmeticNode node, Possible left, Possible right)
    {
        if (node.Type is TextType) return TextFunctions.Joined(TextValue.Of(left), TextValue.Of(right));
        var (one, other) = (Interval.Of(left), Interval.Of(right));
        if (node.Type is not DateType) return IntervalArithmetic.Combine(node.Operator, one, other);
        var isShiftFirst = node.Left.Type is DaysType or MonthsType;
        var (date, shift, shiftType) = isShiftFirst ? (other, one, node.Left.Type) : (one, other, node.Right.Type);
        if (node.Operator == ArithmeticOperator.Subtract) shift = IntervalArithmetic.Negate(shift);
        return shiftType is MonthsType ? DateArithmetic.PlusMonths(date, shift) : DateArithmetic.PlusDays(date, shift);
    }
}
