namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Measures trees. A long chain of <c>+</c> or of dots is deep although no bracket stands in it.</summary>
internal static class SyntaxDepth
{
    /// <summary>The leftmost node below more than <paramref name="depth"/> levels, the root counted as the first; null where there is none.</summary>
    public static SyntaxNode? FirstBeyond(SyntaxNode root, int depth)
    {
        var open = new Stack<Branch>();
        open.Push(new Branch(root, 1));
        while (open.TryPop(out var top))
        {
            if (top.Level > depth) return top.Node;
            foreach (var child in SyntaxChildren.Of(top.Node).Reverse()) open.Push(new Branch(child, top.Level + 1));
        }

        return null;
    }

    private sealed record Branch(SyntaxNode Node, int Level);
}
