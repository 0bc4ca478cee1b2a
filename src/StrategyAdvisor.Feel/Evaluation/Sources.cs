namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>Walks everything that went into an explanation.</summary>
internal static class Sources
{
    /// <summary>An explanation and all below it, each once, in reading order.</summary>
    public static IEnumerable<Explanation> All(Explanation root)
    {
        var seen = new HashSet<Explanation>();
        var pending = new Stack<Explanation>();
        pending.Push(root);
        while (pending.TryPop(out var explanation))
        {
            if (!seen.Add(explanation)) continue;
            yield return explanation;
            foreach (var source in Of(explanation).Reverse()) pending.Push(source);
        }
    }

    private static IEnumerable<Explanation> Of(Explanation explanation)
    {
        var list = explanation.Value as ListOf;
        return [.. explanation.Parts, .. list is null ? [] : OfList(list), .. explanation.Witnesses is null ? [] : OfList(explanation.Witnesses)];
    }

    private static IEnumerable<Explanation> OfList(ListOf list) =>
        [.. list.Frame, .. list.Entries.Concat(list.Further).SelectMany(entry => entry.Requirements.Select(requirement => requirement.Condition).Append(entry.Value))];
}
