using System.Security.Cryptography;
using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>The named texts a pack is made of, in ordinal order of their names, those of a pack that it extends before its own. Nothing else of a pack lives outside them.</summary>
public sealed record PackFiles(ImmutableArray<SourceText> Texts)
{
    internal static readonly ImmutableSortedDictionary<string, string> NoLayers = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The name of the pack that a text belongs to, by its path; empty where the pack extends no other.</summary>
    public ImmutableSortedDictionary<string, string> Layers { get; init; } = NoLayers;

    /// <summary>The folders that the texts were read from, whole paths: the pack's own before those that it extends. Empty for texts from elsewhere.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>True where a pack that these extend was not found: half of what they speak of is not known then.</summary>
    public bool LacksBase { get; init; }

    /// <summary>The folder of a pack that holds accounts for its tests.</summary>
    public const string FixtureFolder = "fixtures/";

    private const string TestEnding = ".test.yaml";

    /// <summary>The YAML files of a folder and its subfolders, tests and <c>fixtures</c> aside. What cannot be read becomes a diagnostic.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="shownFolder">What diagnostics print instead of it.</param>
    /// <param name="shelf">A folder of packs that a pack may extend besides those next to it, or null.</param>
    public static PackFiles Load(string folder, string shownFolder, DiagnosticList diagnostics, string? shelf = null) =>
        new PackLayers(shelf, diagnostics).Load(folder, shownFolder.TrimEnd('/'));

    internal static ImmutableArray<SourceText> OwnTexts(string folder, string shownFolder, DiagnosticList diagnostics)
    {
        PackFolder.TellLinkedFolders(folder, shownFolder, diagnostics);
        return [.. PackFolder.Paths(folder, shownFolder, diagnostics).Where(path => !IsTest(path)).Select(path => PackFolder.Read(folder, shownFolder, path, diagnostics)).OfType<SourceText>()];
    }

    /// <summary>The test files of the same folder.</summary>
    public static PackFiles LoadTests(string folder, string shownFolder, DiagnosticList diagnostics) =>
        new([.. PackFolder.Paths(folder, shownFolder, diagnostics).Where(path => path.EndsWith(TestEnding, StringComparison.Ordinal)).Select(path => PackFolder.Read(folder, shownFolder, path, diagnostics)).OfType<SourceText>()]);

    /// <summary>The accounts that tests start from, in the folder <c>fixtures</c> of the pack.</summary>
    public static PackFiles LoadFixtures(string folder, string shownFolder, DiagnosticList diagnostics) =>
        new([.. PackFolder.Paths(folder, shownFolder, diagnostics).Where(IsFixture).Select(path => PackFolder.Read(folder, shownFolder, path, diagnostics)).OfType<SourceText>()]);

    /// <summary>The same pack with other files of its own, upon the packs that it extends as they are here.</summary>
    /// <param name="own">Its files, such as an earlier revision had them.</param>
    public PackFiles WithOwn(PackFiles own)
    {
        if (Layers.IsEmpty || Texts.IsEmpty) return own;
        var name = Layers[Texts[^1].Path];
        var below = Texts.Where(text => Layers[text.Path] != name).ToList();
        var above = own.Texts.Select(text => new SourceText(text.Path, text.Content, text.FirstLine) { Layer = name }).ToList();
        return own with { Texts = [.. below, .. above], Layers = below.Concat(above).ToImmutableSortedDictionary(text => text.Path, text => text.Layer!, StringComparer.Ordinal) };
    }

    /// <summary>Is a file, given by its path in the pack's folder, part of the pack? Tests, fixtures and names with a dot in front are not.</summary>
    public static bool IsPackFile(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) && !IsTest(path) && !$"/{path}".Contains("/.", StringComparison.Ordinal);

    /// <summary><c>sha256:</c> and the hash over names and texts, line ends made uniform: equal rules give equal hashes on every system.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in Texts)
        {
            var content = text.Content.ReplaceLineEndings("\n");
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(text.Path)}\n{content.Length}\n{content}\n")));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static bool IsTest(string path) => path.EndsWith(TestEnding, StringComparison.Ordinal) || IsFixture(path);

    private static bool IsFixture(string path) => path.StartsWith(FixtureFolder, StringComparison.Ordinal);
}
