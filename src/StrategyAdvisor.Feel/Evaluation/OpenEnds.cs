using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Finds where an unsettled value comes from: unknown facts that its structure lets matter, and operations that failed.</summary>
internal sealed class OpenEnds
{
    private readonly HashSet<Explanation> _seen = [];
    private readonly List<Explanation> _ends = [];

    /// <summary>The reads of unknown facts and the failures, in reading order.</summary>
    public static IReadOnlyList<Explanation> Of(Explanation explanation)
    {
        var ends = new OpenEnds();
        ends.Visit(explanation);
        return ends._ends;
    }

    private void Visit(Explanation explanation)
    {
        if (explanation.Value.IsSettled || !_seen.Add(explanation)) return;
        switch (explanation)
        {
            case { Failure: not null }:
                _ends.Add(explanation);
                break;
            case { IsFailed: true }:
                foreach (var part in explanation.Parts.Where(part => part.IsFailed)) Visit(part);
                break;
            case { Witnesses: { } witnesses }:
                VisitList(witnesses, withValues: false);
                break;
            case { Value: ListOf list }:
                VisitList(list, withValues: true);
                break;
            case { Read: not null }:
                _ends.Add(explanation);
                break;
            case { Node: CallNode { Function.Operation: Operation.Count }, Parts: [{ Value: ListOf counted }] }:
                VisitList(counted, withValues: false);
                break;
            default:
                foreach (var part in explanation.Parts) Visit(part);
                break;
        }
    }

    private void VisitList(ListOf list, bool withValues)
    {
        foreach (var frame in list.Frame) Visit(frame);
        foreach (var entry in list.Candidates.Concat(list.Further.Where(further => !further.IsOut)))
        {
            foreach (var requirement in entry.Requirements) Visit(requirement.Condition);
            if (withValues) Visit(entry.Value);
        }
    }
}
