namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>What came of an import.</summary>
/// <param name="System">The mapping's name.</param>
/// <param name="Tables">Names and contents of the tables, in ordinal order of name.</param>
/// <param name="Uses">How much of each export was used, in order of path.</param>
/// <param name="Unused">All that was not, by path, then place.</param>
/// <param name="LacksCurrency">True where an amount came for an account without a currency.</param>
public sealed record ImportResult(
    string System,
    int AccountCount,
    ImmutableSortedDictionary<string, string> Tables,
    ImmutableArray<FileUse> Uses,
    ImmutableArray<UnusedPart> Unused,
    bool LacksCurrency)
{
    /// <summary>The files of the import's folder, its manifest among them.</summary>
    /// <param name="more">Further files, by name.</param>
    public ImmutableArray<KeyValuePair<string, string>> Files(params ReadOnlySpan<KeyValuePair<string, string>> more)
    {
        var files = Tables.ToBuilder();
        foreach (var (name, content) in more) files[name] = content;
        return [.. files, new(ImportFolder.ManifestFile, ImportManifest.Write(this, files))];
    }
}
