using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Brings in the packs that a pack <c>extends</c>, the deepest first: a name of a folder beside the pack, or of one that comes with the program.</summary>
internal sealed class PackLayers(string? shelf, DiagnosticList diagnostics)
{
    private const int Most = 8;

    private readonly List<string> _path = [];
    private readonly List<SourceText> _texts = [];
    private readonly Dictionary<string, string> _layers = new(StringComparer.Ordinal);
    private bool _lacksBase;

    public PackFiles Load(string folder, string shownFolder)
    {
        Add(folder, shownFolder);
        var isLayered = _layers.Values.Distinct(StringComparer.Ordinal).Count() > 1;
        if (!isLayered) return new PackFiles([.. _texts]) { Folders = [.. _path], LacksBase = _lacksBase };
        var texts = _texts.Select(text => new SourceText(text.Path, text.Content, text.FirstLine) { Layer = _layers[text.Path] });
        return new PackFiles([.. texts]) { Folders = [.. _path], LacksBase = _lacksBase, Layers = _layers.ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    private void Add(string folder, string shownFolder)
    {
        _path.Add(Path.GetFullPath(folder));
        var texts = PackFiles.OwnTexts(folder, shownFolder, diagnostics);
        var head = texts.Select(Head).FirstOrDefault(head => head is not null);
        if (head?.Find("extends") is ScalarNode extends) AddBase(extends, folder, shownFolder);
        var name = (head?.Find("pack") as ScalarNode)?.Text ?? shownFolder;
        _texts.AddRange(texts);
        foreach (var text in texts) _layers[text.Path] = name;
    }

    private void AddBase(ScalarNode extends, string folder, string shownFolder)
    {
        var found = Candidates(extends.Text, folder, shownFolder).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate.Folder, "pack.yaml")));
        _lacksBase = true;
        if (found.Folder is null) diagnostics.Add(LayerDiagnostics.UnknownBase.At(extends.Location, extends.Text));
        else if (_path.Contains(Path.GetFullPath(found.Folder), StringComparer.Ordinal) || _path.Count >= Most)
            diagnostics.Add(LayerDiagnostics.ExtendsCircle.At(extends.Location, string.Join(" -> ", _path.Append(found.Folder).Select(step => Path.GetFileName(step)))));
        else
        {
            _lacksBase = false;
            Add(found.Folder, found.Shown);
        }
    }

    /// <summary>A name only, so that a pack reaches no folder that is not beside it or on the shelf.</summary>
    private IEnumerable<(string Folder, string Shown)> Candidates(string name, string folder, string shownFolder)
    {
        if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')) yield break;
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? "/", name);
        var shown = shownFolder.LastIndexOf('/') is >= 0 and var slash ? $"{shownFolder[..slash]}/{name}" : name;
        yield return (beside, shown);
        if (shelf is not null) yield return (Path.Combine(shelf, name), Path.Combine(shelf, name).Replace('\\', '/'));
    }

    // The file is read once more with the others; its mistakes are told there.
    private static MappingNode? Head(SourceText text) =>
        text.Content.Contains("pack:", StringComparison.Ordinal) && YamlReader.Read(text, new DiagnosticList()) is MappingNode head && head.Find("pack") is not null ? head : null;
}
