using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>A part of an export that became no fact.</summary>
/// <param name="Header">The column's, or null for a file or row.</param>
/// <param name="Cells">How many filled cells go unused by it; 0 for a cell that served another fact.</param>
/// <param name="Reason">Says why, and where. An error is what the mapping would have used.</param>
public sealed record UnusedPart(ExportPart Part, string? Header, int Cells, Diagnostic Reason)
{
    public bool IsProblem => Reason.Severity == DiagnosticSeverity.Error;
}

/// <summary>How much of an export something concerns.</summary>
public enum ExportPart
{
    File,
    Column,
    Row,
    Cell,
}

/// <summary>How much of a file was used.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Table">The mapping's name for what it holds, or null.</param>
/// <param name="Cells">Filled cells below the header.</param>
public sealed record FileUse(string Path, string? Table, int Rows, int UsedRows, int Cells, int UsedCells);
