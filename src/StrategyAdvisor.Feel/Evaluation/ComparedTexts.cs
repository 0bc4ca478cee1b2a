using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>
/// Facts that are texts, free or out of the same few, and are compared with each other. Only whether two are the same counts, so that texts which no other test tells apart
/// may change places in all of them at once: of such texts it takes no more than there are facts, and one to change to.
/// </summary>
internal sealed class ComparedTexts
{
    private readonly HashSet<FactReference> _facts = new(FactComparer.Instance);
    private readonly HashSet<Possible> _values = [];

    public IReadOnlyCollection<FactReference> Facts => _facts;

    /// <summary>Takes values that are compared with each other; false where one of them is neither a fact nor known, or they are not texts of one sort.</summary>
    public bool TryAdd(ImmutableArray<Explanation> values)
    {
        var found = values.Select(Source).ToList();
        if (found.Exists(source => source.Value is not (CodeSet or TextValue) || (!source.Value.IsSettled && source.Read is null))) return false;
        if (found.DistinctBy(source => (source.Value as CodeSet)?.Allowed).Count() > 1) return false;
        foreach (var source in found)
        {
            if (source.Value.IsSettled) _values.Add(source.Value);
            else _facts.Add(source.Read!.Fact);
        }

        return true;
    }

    /// <summary>The facts of the same sort, itself among them.</summary>
    public IEnumerable<FactReference> Beside(FactReference fact) => _facts.Where(other => Equals(AllowedOf(other), AllowedOf(fact)));

    /// <summary>The known values that facts of the same sort are compared with.</summary>
    public IEnumerable<Possible> ValuesBeside(FactReference fact) => _values.Where(value => Equals((value as CodeSet)?.Allowed, AllowedOf(fact)));

    /// <summary>How many facts of the same sort are compared with each other; 0 for a fact that is compared with none.</summary>
    public int Count(FactReference fact) => _facts.Contains(fact) ? Beside(fact).Count() : 0;

    private static Explanation Source(Explanation value) => value switch
    {
        { Node: DefinitionNode or VariableNode or FieldNode, Read: null, Parts: [var part] } => Source(part),
        _ => value,
    };

    /// <summary>Null for free texts.</summary>
    private static AllowedValues? AllowedOf(FactReference fact) => ((fact.Field.Type is ListType list ? list.Element : fact.Field.Type) as TextType)?.Allowed;
}
