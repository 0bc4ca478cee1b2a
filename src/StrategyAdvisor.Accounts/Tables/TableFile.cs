namespace StrategyAdvisor.Accounts.Tables;

/// <summary>A table in a folder.</summary>
/// <param name="ShownPath">The path as the user gave it, for diagnostics.</param>
internal sealed record TableFile(string Path, string ShownPath)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The file's name without its ending, which is what the table holds.</summary>
    public string Subject => System.IO.Path.GetFileNameWithoutExtension(Path);
}
