using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation.Trials;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>
/// Explains expressions for one account: what each condition can be while facts are unknown, which facts a value rests on, and which are missing for it.
/// Slower than a column program and of the same meaning. Not safe for use by several threads at once.
/// </summary>
public sealed class Explainer
{
    // Seven times as many prove no more of what 60 half-known accounts miss.
    private const int MostTrials = 300;

    private readonly RowValue _row;
    private readonly Supposition? _supposed;
    private readonly Variable _account;
    private readonly LocalDate _today;
    private readonly TreeEvaluator _evaluator;
    private readonly FreeVariables _freeVariables;
    private readonly EvidenceReader _evidence = new();
    private readonly Dictionary<Explanation, MissingFacts> _missing = [];

    /// <param name="row">Which of <paramref name="accounts"/>.</param>
    /// <param name="account">The variable that stands for the account in every tree, definitions' included.</param>
    /// <param name="today">The as-of date.</param>
    public Explainer(RecordBatch accounts, int row, Variable account, LocalDate today)
        : this(new RowValue(accounts, row, null), account, today, new FreeVariables(), null)
    {
    }

    private Explainer(RowValue row, Variable account, LocalDate today, FreeVariables freeVariables, Supposition? supposed)
    {
        _row = row;
        _account = account;
        _today = today;
        _freeVariables = freeVariables;
        _supposed = supposed;
        _evaluator = Evaluator(null);
    }

    /// <summary>Explains the same account as it would be if facts were recorded otherwise.</summary>
    public Explainer Supposing(Supposition supposition) => new(_row, _account, _today, _freeVariables, supposition) { CompletionLimit = CompletionLimit };

    /// <summary>How many completions of the unknown facts may be tried to tell which of them matter; 0 for none.</summary>
    public int CompletionLimit { get; init; } = 2_000;

    /// <summary>What an expression and all its parts can be. A definition is evaluated once, however many expressions use it.</summary>
    public Explanation Explain(TypedNode node) => _evaluator.Evaluate(node);

    /// <summary>As <see cref="Explain"/>, of a decision: where only completions tell its value (see <see cref="Settle"/>), with that value.</summary>
    public Explanation ExplainSettled(TypedNode decision)
    {
        var explanation = Explain(decision);
        return Agreed(explanation, null) is { } value ? explanation.SettledTo(value) : explanation;
    }

    /// <summary>The recorded facts that a settled value rests on, in reading order, each once: with all others withheld it is the same.
    /// A list's own reference stands for the fact that it has no further entries. For a condition that <see cref="Settle"/> alone can tell, every recorded fact it reads.</summary>
    public ImmutableArray<FactReference> Evidence(Explanation explanation) => explanation.Value is Truth { IsSettled: false }
        ? [.. Reads(explanation).Where(read => read.IsKnown).Select(read => read.Fact)]
        : _evidence.Of(explanation);

    /// <summary>The unknown facts that can still change an unsettled value; none for a settled one, or where only a failed operation leaves it open.</summary>
    public MissingFacts Missing(Explanation explanation)
    {
        if (_missing.TryGetValue(explanation, out var known)) return known;
        var facts = OpenFacts.In(explanation);
        return _missing[explanation] = facts.IsEmpty || ReadOnce.Holds(explanation) ? new MissingFacts(facts, IsExact: true) : Deciding(explanation, facts);
    }

    /// <summary>
    /// The one value that all completions of the unknown facts agree on where the structure alone could not tell (<c>x &gt; 3 or x &lt;= 3</c>); else the value as explained.
    /// Only facts that pull both ways (see <see cref="FactPulls"/>) need be tried, the others cannot hide an agreement.
    /// </summary>
    /// <param name="explanation">Of a condition or decision.</param>
    public Possible Settle(Explanation explanation) => Agreed(explanation, null) ?? explanation.Value;

    /// <summary>The operations that failed and leave the value open, in reading order.</summary>
    public static ImmutableArray<Failure> Failures(Explanation explanation) => [.. OpenEnds.Of(explanation).Select(end => end.Failure).OfType<Failure>()];

    /// <summary>Every fact that was looked at, in reading order, each once: as known where its value was read, even if a test for absence came first.</summary>
    public static ImmutableArray<FactRead> Reads(Explanation explanation) =>
        [.. Sources.All(explanation).Select(source => source.Read).OfType<FactRead>().GroupBy(read => read.Fact, FactComparer.Instance).Select(reads => reads.FirstOrDefault(read => read.IsKnown) ?? reads.First())];

    /// <summary>Evaluates with nothing but a few facts, all others withheld: that their evidence suffices can be put to the test.</summary>
    public Possible Recheck(TypedNode node, IEnumerable<FactReference> facts)
    {
        var only = facts.ToHashSet(FactComparer.Instance);
        var explanation = Evaluator(only).Evaluate(node);
        return Agreed(explanation, only) ?? explanation.Value;
    }

    private Possible? Agreed(Explanation explanation, IReadOnlySet<FactReference>? only)
    {
        if (explanation is not { Node: { } node, Value: { IsSettled: false } and not ListOf }) return null;
        var facts = TriedFacts(explanation, FactPulls.BothWays(node));
        return facts.IsEmpty || CompletionLimit == 0 ? null : Completions.Of(FactChoices.Of(explanation, facts), CompletionLimit, Evaluated(node, only)).Agreed();
    }

    /// <summary>The open facts among some, by field; an item of a plain list goes by its list.</summary>
    private static ImmutableArray<FactReference> TriedFacts(Explanation explanation, IReadOnlySet<Field> fields) =>
        fields.Count == 0 ? [] : [.. OpenFacts.In(explanation).Where(fact => fields.Contains(fact.Field) || (fact.Record is { } entry && fields.Contains(entry.List.Field)))];

    /// <summary>The facts whose value alone makes a difference; those of which that is not told stay among them.</summary>
    private MissingFacts Deciding(Explanation explanation, ImmutableArray<FactReference> facts)
    {
        if (explanation.Node is not { } node || CompletionLimit == 0) return new MissingFacts(facts, IsExact: false);
        var choices = FactChoices.Of(explanation, facts);
        var completions = Completions.Of(choices, CompletionLimit, Evaluated(node, null));
        var trials = completions.AreComplete ? null : new FactTrials(new TrialChoices(node, _today, ValueOf).Of(choices), Math.Min(CompletionLimit, MostTrials), Evaluated(node, null));
        var told = facts.Select(fact => (Fact: fact, Decides: trials?.Prove(fact) == true ? true : completions.Decides(fact))).Where(fact => fact.Decides != false).ToList();
        return new MissingFacts([.. told.Select(fact => fact.Fact)], IsExact: told.TrueForAll(fact => fact.Decides == true));
    }

    /// <summary>The value of an expression that speaks of no entry and is not open; else null.</summary>
    private Possible? ValueOf(TypedNode node) =>
        _freeVariables.Of(node).All(variable => variable == _account) && _evaluator.Evaluate(node).Value is { IsSettled: true } value ? value : null;

    private Func<IReadOnlyDictionary<FactReference, Possible>, Possible> Evaluated(TypedNode node, IReadOnlySet<FactReference>? only) =>
        assumed => Structure(new FactReader(assumed, only, _supposed)).Evaluate(node).Value;

    /// <summary>Goes by the structure of expressions alone.</summary>
    private TreeEvaluator Structure(FactReader facts) => new(_row, _account, _today, facts, _freeVariables);

    /// <summary>Settles the verdicts and decisions that others refer to.</summary>
    private TreeEvaluator Evaluator(IReadOnlySet<FactReference>? only) =>
        new(_row, _account, _today, new FactReader(only: only, supposed: _supposed), _freeVariables) { SettleAnswer = explanation => Agreed(explanation, only) };
}

/// <summary>The unknown facts that can still change a value, in reading order.</summary>
/// <param name="IsExact">True where each of them makes a difference in some completion; false where all were kept that the structure lets matter.</param>
public sealed record MissingFacts(ImmutableArray<FactReference> Facts, bool IsExact);
