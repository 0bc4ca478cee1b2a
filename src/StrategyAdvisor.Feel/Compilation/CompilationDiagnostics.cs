using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Compilation;

/// <summary>What FEEL allows and rules over columns do not.</summary>
public static class CompilationDiagnostics
{
    public static readonly DiagnosticKind Unsupported = new("FEEL200", "not-in-rules", "{0} is not part of the rule language", "{1}");
}
