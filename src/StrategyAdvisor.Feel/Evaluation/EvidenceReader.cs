using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Finds the recorded facts that a value rests on: with all others withheld it would be the same.</summary>
internal sealed class EvidenceReader
{
    private readonly Dictionary<Explanation, ImmutableArray<FactReference>> _known = [];

    /// <summary>The facts in reading order, each once.</summary>
    public ImmutableArray<FactReference> Of(Explanation explanation)
    {
        if (_known.TryGetValue(explanation, out var known)) return known;
        return _known[explanation] = Distinct(Find(explanation));
    }

    private IEnumerable<FactReference> Find(Explanation explanation) => explanation switch
    {
        { IsSettledByCompletions: true } => Sources.All(explanation).Select(source => source.Read).OfType<FactRead>().Where(read => read.IsKnown).Select(read => read.Fact),
        { Node: NullTestNode } => Read(explanation, evenIfUnknown: true),
        { Witnesses: { } witnesses } => Answer(witnesses, explanation),
        { Value: ListOf list } => Entries(list, withValues: true),
        { Read: not null } => Read(explanation, evenIfUnknown: false),
        { Value: Truth { IsSettled: false } } => AbsenceTests(explanation),
        { Node: LogicNode logic } => Logic(logic, explanation),
        { Node: CallNode { Function.Operation: Operation.Count }, Parts: [{ Value: ListOf list }] } => Entries(list, withValues: false),
        _ => All(explanation.Parts),
    };

    private static IEnumerable<FactReference> Read(Explanation explanation, bool evenIfUnknown) =>
        explanation.Read is { } read && (read.IsKnown || evenIfUnknown) ? [read.Fact] : [];

    /// <summary>One operand decides, all together confirm.</summary>
    private IEnumerable<FactReference> Logic(LogicNode node, Explanation explanation)
    {
        var deciding = explanation.Parts.Where(part => Truth.Of(part.Value).Is(!node.IsAnd)).Select(Of);
        return Least(deciding) ?? All(explanation.Parts);
    }

    private IEnumerable<FactReference> Answer(ListOf witnesses, Explanation explanation)
    {
        if (!explanation.Value.IsSettled) return AbsenceTests(explanation);
        var sure = witnesses.Entries.Where(entry => entry.IsIn).Select(entry => Distinct(Witness(witnesses, entry)));
        return Least(sure) ?? [.. Frame(witnesses), .. witnesses.Entries.SelectMany(Membership)];
    }

    /// <summary>That an entry is in a list; a fact of the entry names it, else the list must.</summary>
    private IEnumerable<FactReference> Witness(ListOf list, ListEntry entry)
    {
        var facts = Membership(entry).ToList();
        return entry.Reference is null || facts.Exists(fact => IsWithin(fact, entry.Reference)) ? facts : [.. Frame(list), .. facts];
    }

    private IEnumerable<FactReference> Entries(ListOf list, bool withValues)
    {
        var values = list.Entries.SelectMany(entry => withValues && !entry.IsOut ? [.. Membership(entry), .. Of(entry.Value)] : Membership(entry));
        return [.. Frame(list), .. values];
    }

    private IEnumerable<FactReference> Membership(ListEntry entry)
    {
        var missed = entry.Requirements.Where(requirement => requirement.IsMissed).Select(requirement => Of(requirement.Condition));
        return Least(missed) ?? All(entry.Requirements.Select(requirement => requirement.Condition));
    }

    private IEnumerable<FactReference> Frame(ListOf list) => All(list.Frame);

    private IEnumerable<FactReference> All(IEnumerable<Explanation> explanations) => explanations.SelectMany(explanation => Of(explanation).AsEnumerable());

    /// <summary>The first of those with the fewest facts, or null where there is none.</summary>
    private static IEnumerable<FactReference>? Least(IEnumerable<ImmutableArray<FactReference>> sets) => sets.Select(set => (ImmutableArray<FactReference>?)set).MinBy(set => set!.Value.Length);

    // Withholding a fact turns a test for its absence round, which could decide what is open; nothing else can.
    private static IEnumerable<FactReference> AbsenceTests(Explanation explanation) =>
        Sources.All(explanation).Where(source => source.Node is NullTestNode).SelectMany(source => Read(source, evenIfUnknown: true));

    private static bool IsWithin(FactReference fact, EntryReference entry)
    {
        for (var record = fact.Record; record is not null; record = record.List.Record)
        {
            if (record.Row == entry.Row && FactComparer.Instance.Equals(record.List, entry.List)) return true;
        }

        return false;
    }

    private static ImmutableArray<FactReference> Distinct(IEnumerable<FactReference> facts) => [.. facts.Distinct(FactComparer.Instance)];
}
