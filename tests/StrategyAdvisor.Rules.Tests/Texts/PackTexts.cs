using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Texts;

/// <summary>One text of the pack in its two languages.</summary>
/// <param name="Owner">What it belongs to: <c>rule stuck-in-stage</c>.</param>
/// <param name="Key">Under which it stands: <c>warning</c>.</param>
internal sealed record PackText(string Owner, string Key, string Place, string English, string Spanish);

/// <summary>Everything that the default pack says to a person, wherever it stands: whatever has an English and a Spanish form.</summary>
internal static class PackTexts
{
    private static readonly string[] Owners = ["rule", "figure", "step", "decision", "fact", "point", "group", "view", "values"];

    public static ImmutableArray<PackText> All { get; } =
    [
        .. PackFiles.Load(KeyAccounts.Folder, KeyAccounts.Shown, new DiagnosticList()).Texts
            .Select(text => YamlReader.Read(text, new DiagnosticList())).OfType<DocumentNode>()
            .SelectMany(document => Under(document, "pack", "")),
    ];

    private static IEnumerable<PackText> Under(DocumentNode node, string owner, string key) => node switch
    {
        SequenceNode list => list.Items.SelectMany(item => Under(item, owner, key)),
        MappingNode map when map.Find("en") is ScalarNode english && map.Find("es") is ScalarNode spanish =>
            [new PackText(owner, key, english.Location.ToString(), english.Text, spanish.Text)],
        MappingNode map => map.Entries.SelectMany(entry => Under(entry.Value, OwnerOf(map) ?? owner, entry.Key.Text)),
        _ => [],
    };

    private static string? OwnerOf(MappingNode map) =>
        Owners.Where(key => map.Find(key) is ScalarNode).Select(key => $"{key} {((ScalarNode)map.Find(key)!).Text}").FirstOrDefault();
}
