using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

internal sealed partial class Evaluator
{
    private FeelValue ValueOf(ForSyntax loop, Bindings names)
    {
        var results = ImmutableArray.CreateBuilder<FeelValue>();
        var asksResults = Mentions(loop.Result, "partial");
        var isDone = Each(loop.Bindings, names, inner =>
        {
            if (asksResults) inner.Set("partial", Made(new FeelList(results.ToImmutable()), loop));
            results.Add(Evaluate(loop.Result, inner));
            return !_budget.IsSpent;
        });
        return isDone is null ? FeelNull.Instance : Made(new FeelList(results.ToImmutable()), loop);
    }

    private FeelValue ValueOf(QuantifierSyntax quantifier, Bindings names)
    {
        var truths = new List<bool?>();
        var isDone = Each(quantifier.Bindings, names, inner =>
        {
            truths.Add(Logic.Of(Evaluate(quantifier.Condition, inner)));
            return !_budget.IsSpent && (truths[^1] is null || truths[^1] == quantifier.IsEvery);
        });
        if (isDone is null) return FeelNull.Instance;
        return FeelBoolean.Of(quantifier.IsEvery ? Logic.All(truths) : Logic.Any(truths));
    }

    /// <summary>Goes through all combinations, the last variable fastest, until told to stop.</summary>
    /// <returns>Null where a list is none; false where it was stopped.</returns>
    private bool? Each(ImmutableArray<BindingSyntax> variables, Bindings names, Func<Bindings, bool> visit)
    {
        if (variables.IsEmpty) return visit(new Bindings(names));
        if (Entries(variables[0].List, names) is not { } entries) return null;
        var rest = variables.RemoveAt(0);
        foreach (var entry in entries)
        {
            if (!Consume(1, variables[0].List)) return false;
            if (Each(rest, names.With(variables[0].Name, entry), visit) is not true and var ended) return ended;
        }

        return true;
    }

    /// <summary>What a loop goes through: a list, a single value, or the steps of a range. Null, and told, where there is nothing to go through.</summary>
    private IEnumerable<FeelValue>? Entries(SyntaxNode list, Bindings names)
    {
        if (list is StepsSyntax steps) return Steps(Evaluate(steps.First, names), Evaluate(steps.Last, names), steps);
        return Evaluate(list, names) switch
        {
            FeelNull => null,
            FeelList found => found.Items,
            FeelRange range => Steps(range, list),
            var single => [single],
        };
    }

    private IEnumerable<FeelValue>? Steps(FeelRange range, SyntaxNode place)
    {
        var steps = Steps(range.Low ?? FeelNull.Instance, range.High ?? FeelNull.Instance, place);
        return steps?.Where(step => Ranges.Contains(range, step) == true);
    }

    private IEnumerable<FeelValue>? Steps(FeelValue first, FeelValue last, SyntaxNode place)
    {
        var steps = (first, last) switch
        {
            (FeelNumber a, FeelNumber b) when IsWhole(a) && IsWhole(b) => Count(a.Value, b.Value).Select(number => new FeelNumber(number)),
            (FeelDate a, FeelDate b) => Count(a.Day.Number, b.Day.Number).Select(CalendarDay.At).OfType<CalendarDay>().Select(day => new FeelDate(day)),
            _ => (IEnumerable<FeelValue>?)null,
        };
        if (steps is null) Fail(StandardDiagnostics.NotIterable, place, Kinds.NameOf(first), Kinds.NameOf(last));
        return steps;
    }

    private static bool IsWhole(FeelNumber number) => number.Value == decimal.Truncate(number.Value);

    private static IEnumerable<decimal> Count(decimal first, decimal last)
    {
        var step = first <= last ? 1 : -1;
        for (var number = first; step > 0 ? number <= last : number >= last; number += step) yield return number;
    }

    private static bool Mentions(SyntaxNode node, string name) => node is NameSyntax said ? said.Name == name : SyntaxChildren.Of(node).Any(child => Mentions(child, name));
}
