using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>Writes a checked expression as text in one canonical form.</summary>
public static class TypedPrinter
{
    /// <summary>One line that reads and checks back to an equal tree where it stood: an entry's own facts by their bare names, definitions and parameters by theirs.</summary>
    /// <remarks>A decision table has no text in the language. It prints as a chain of <c>if</c>s that ends in <c>else null</c>, for people only; so do the outputs that a table collects.</remarks>
    public static string Print(TypedNode node) => SyntaxPrinter.Print(TypedSyntax.Of(node));
}
