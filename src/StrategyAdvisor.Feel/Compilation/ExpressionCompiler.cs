using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>
/// Compiles checked expressions over one kind of account into one program. Definitions and equal sub-expressions are evaluated once,
/// on the shallowest rows that they depend on: a count over an account's list once an account, however deep it is used.
/// </summary>
public sealed partial class ExpressionCompiler
{
    private readonly ProgramBuilder _builder = new();
    private readonly Dictionary<Variable, Operand> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypedNode, Operand> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly FreeVariables _freeVariables = new();
    private readonly Variable _account;
    private readonly List<Slot> _outputs = [];
    private readonly DiagnosticList _diagnostics;
    private Excerpt _text = Excerpt.Of("");

    /// <param name="account">The variable that stands for the account in every tree to be compiled.</param>
    /// <param name="diagnostics">Receives what cannot be compiled; the program is then not to be run.</param>
    public ExpressionCompiler(Variable account, DiagnosticList diagnostics)
    {
        _account = account;
        _diagnostics = diagnostics;
        _variables[account] = new RecordOperand(Domain.Accounts, Domain.Accounts, (RecordType)account.Type);
    }

    /// <summary>Adds a boolean expression.</summary>
    /// <param name="text">Where it stands, for diagnostics.</param>
    public TruthOutput AddTruth(TypedNode node, Excerpt text)
    {
        _text = text;
        return new TruthOutput(Keep(Truth(node)));
    }

    /// <summary>Adds an expression whose type has allowed values.</summary>
    public CodesOutput AddCodes(TypedNode node, Excerpt text)
    {
        _text = text;
        var codes = Codes(node);
        return new CodesOutput(Keep(codes), codes.Allowed);
    }

    /// <summary>Adds an expression of any type.</summary>
    /// <returns>Null for lists, contexts and free texts, which no register of an account holds.</returns>
    public IProgramOutput? Add(TypedNode node, Excerpt text)
    {
        _text = text;
        return Visit(node) switch
        {
            TruthOperand truth => new TruthOutput(Keep(truth)),
            CodesOperand codes => new CodesOutput(Keep(codes), codes.Allowed),
            NumberOperand number => new NumberOutput(Keep(number), number.Decimals),
            DecimalOperand number => new DecimalOutput(Keep(number)),
            _ => null,
        };
    }

    /// <summary>The program of all expressions added so far.</summary>
    public ColumnProgram Build() => _builder.Build(_outputs);

    private int Keep(Vectorial operand)
    {
        var slot = _builder.To(operand, Domain.Accounts).Slot;
        _outputs.Add(slot);
        return slot.Index;
    }

    private Operand Visit(TypedNode node) => node switch
    {
        ConstantNode constant => Constant(constant),
        TodayNode => _builder.Number(new Today(), 0),
        VariableNode variable => _variables[variable.Variable],
        FieldNode field => Field(field),
        DefinitionNode definition => Definition(definition.Definition),
        LogicNode logic => Logic(logic),
        NotNode not => Not(Truth(not.Operand)),
        ComparisonNode comparison => Comparison(comparison),
        CodeTestNode test => CodeTest(test),
        NullTestNode test => Not(Recorded(test.Operand)),
        ArithmeticNode arithmetic => Arithmetic(arithmetic),
        NegationNode negation => Negation(negation),
        IfNode choice => Choice(choice),
        TableNode table => Table(table),
        SurelyNode surely => Surely(Truth(surely.Operand)),
        FilterNode filter => Filter(filter),
        QuantifierNode quantifier => Quantifier(quantifier),
        ProjectionNode projection => Projection(projection),
        ListNode list => new ListOperand([.. list.Items.Select(item => (ListPart)new ValuePart(item.Condition is null ? null : Truth(item.Condition), Visit(item.Value)))]),
        ContextNode context => new ContextOperand([.. context.Values.Select(Visit)]),
        CallNode call => Call(call),
        _ => Unsupported(node, "a range outside `in`", "write `value in [low..high]`"),
    };

    private Operand Definition(Definition definition)
    {
        if (_definitions.TryGetValue(definition.Body, out var known)) return known;
        var outer = _text;
        _text = definition.Source;
        var operand = Visit(definition.Body);
        _text = outer;
        _definitions.Add(definition.Body, operand);
        return operand;
    }

    private Vectorial Constant(ConstantNode constant) => constant.Value switch
    {
        // The ends of decimal's range stand for infinity.
        decimal.MaxValue or decimal.MinValue => Unsupported(constant, "so great a number", "numbers have at most 28 digits"),
        decimal number => Scaled(number),
        bool truth => _builder.Constant(truth),
        LocalDate date => Whole(DayNumber.Of(date)),
        DaysDuration duration => Scaled(duration.Days),
        MonthsDuration duration => Whole(duration.Months),
        string text when constant.Type is TextType { Allowed: { } allowed } =>
            new CodesOperand(Domain.Single, _builder.Emit(SlotKind.Codes, new CodesConstant(1UL << allowed.IndexOf(text))), allowed),
        string text => _builder.Text(new TextConstant(text)),
        _ => _builder.Constant(null),
    };

    private NumberOperand Whole(long value) => _builder.Number(new NumberConstant(value, value), 0, value);

    /// <summary>A constant in the fewest decimals that hold it, or as a decimal where a scaled number cannot.</summary>
    private Vectorial Scaled(decimal number)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (Math.Abs(number) > long.MaxValue / Powers.OfTen(decimals) / 2) break;
            var scaled = number * Powers.OfTen(decimals);
            if (scaled != Math.Truncate(scaled)) continue;
            return _builder.Number(new NumberConstant((long)scaled, (long)scaled), decimals, (long)scaled);
        }

        return _builder.Decimal(new DecimalConstant(number, number));
    }

    private TruthOperand Truth(TypedNode node) => Visit(node) as TruthOperand ?? _builder.Constant(null);

    private CodesOperand Codes(TypedNode node)
    {
        if (Visit(node) is CodesOperand codes) return codes;
        var allowed = ((TextType)node.Type).Allowed!;
        return new CodesOperand(Domain.Single, _builder.Emit(SlotKind.Codes, new CodesConstant(allowed.Everything)), allowed);
    }

    /// <summary>A value about which nothing is known, for what cannot be compiled; a diagnostic says so.</summary>
    private TruthOperand Unsupported(TypedNode node, string what, string instead)
    {
        _diagnostics.Add(CompilationDiagnostics.Unsupported.At(_text.Locate(node.Span), what, instead));
        return _builder.Constant(null);
    }
}
