using System.IO.Enumeration;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>The YAML files of a pack's folder. Names with a dot in front are left to editors and to version control; a link counts only where it stays in the folder.</summary>
public static class PackFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>Files of the folder and its subfolders, tests and fixtures too, by their paths in it, in ordinal order; none, with a diagnostic, where a folder may not be read.</summary>
    /// <param name="shownFolder">What diagnostics print instead of the folder.</param>
    public static ImmutableArray<string> Paths(string folder, string shownFolder, DiagnosticList diagnostics)
    {
        if (!Directory.Exists(folder)) return [];
        try
        {
            var files = new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), Everything)
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(".yaml", StringComparison.Ordinal) && entry.FileName[0] != '.',
                ShouldRecursePredicate = static (ref entry) => entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
            };
            return [.. files.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var shown = shownFolder.Length == 0 ? "/" : shownFolder;
            diagnostics.Add(DocumentDiagnostics.FolderUnreadable.At(Nowhere(shown), shown));
            return [];
        }
    }

    /// <summary>The text of one of <see cref="Paths"/>, or null with a diagnostic.</summary>
    public static SourceText? Read(string folder, string shownFolder, string path, DiagnosticList diagnostics)
    {
        var shown = $"{shownFolder.TrimEnd('/')}/{path}";
        var file = new FileInfo(Path.Combine(folder, path));
        if (LeadsOut(file, folder))
        {
            diagnostics.Add(DocumentDiagnostics.LeadsOut.At(Nowhere(shown), shown));
            return null;
        }

        // A named pipe has no length either, and whoever opened it would wait for a writer.
        return file is { Exists: true, Length: 0, LinkTarget: null } ? new SourceText(shown, "") : DocumentFile.Load(file.FullName, shown, diagnostics);
    }

    /// <summary>Links to folders that lead out of this one: what is behind them is not read, and that should be known.</summary>
    internal static void TellLinkedFolders(string folder, string shownFolder, DiagnosticList diagnostics)
    {
        try
        {
            foreach (var link in new DirectoryInfo(folder).EnumerateDirectories().Where(child => child.Name[0] != '.' && LeadsOut(child, folder)))
            {
                var shown = $"{shownFolder.TrimEnd('/')}/{link.Name}";
                diagnostics.Add(DocumentDiagnostics.LeadsOut.At(Nowhere(shown), shown));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Told where the files are looked for.
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, string folder)
    {
        if (entry.LinkTarget is null) return false;
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            return new[] { Path.GetFullPath(folder), Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName }.OfType<string>()
                .All(inside => !$"{target}/".StartsWith($"{inside.TrimEnd('/')}/", StringComparison.Ordinal));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A link to itself: what is wrong with it is told when it is read.
            return false;
        }
    }

    private static Location Nowhere(string shown) => new(new SourceText(shown, ""), default);
}
