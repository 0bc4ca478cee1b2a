using System.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Writes a tree as text in one canonical form: single spaces, brackets only where the tree needs them.</summary>
public static class SyntaxPrinter
{
    /// <summary>One line that reads back as the same tree, spans aside, if the tree was parsed without mistakes and the same names are known.</summary>
    /// <remarks>A <see cref="MissingSyntax"/> prints as nothing. The tree may be no deeper than <see cref="ExpressionLimits"/> allow.</remarks>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter(new StringBuilder());
        if (node is UnaryTestsSyntax cell) writer.WriteCell(cell);
        else writer.Write(node);
        return writer.ToString();
    }
}
