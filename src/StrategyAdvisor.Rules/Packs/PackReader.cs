using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads the files of a pack. Mistakes become diagnostics, all at once; what can be read is read all the same.</summary>
public sealed class PackReader
{
    private readonly DiagnosticList _diagnostics;
    private readonly List<WrittenDefinition> _definitions = [];
    private readonly List<WrittenDecision> _decisions = [];
    private readonly List<WrittenRule> _rules = [];
    private readonly List<WrittenPortfolioRule> _portfolioRules = [];
    private readonly List<WrittenFigure> _figures = [];
    private readonly List<WrittenStep> _steps = [];
    private readonly List<Source> _sources = [];
    private readonly List<WrittenView> _views = [];
    private readonly List<WrittenSheet> _sheets = [];
    private readonly List<WrittenWords> _values = [];
    private readonly List<WrittenSeedPoint> _seed = [];
    private readonly List<WrittenSwitchOff> _off = [];
    private readonly List<WrittenChange> _changes = [];
    private readonly List<MappingReader> _bases = [];
    private readonly List<DocumentNode> _facts = [];
    private WrittenStagePlan? _stages;
    private WrittenRoles? _roles;
    private MappingReader? _pack;
    private ImmutableArray<string> _languages = [];

    private readonly PackMemory _memory;

    private PackReader(DiagnosticList diagnostics, PackMemory memory) => (_diagnostics, _memory) = (diagnostics, memory);

    /// <param name="memory">What was read before; null reads all.</param>
    /// <returns>Null where there is no pack to speak of; diagnostics say why.</returns>
    public static WrittenPack? Read(PackFiles files, DiagnosticList diagnostics, PackMemory? memory = null) => new PackReader(diagnostics, memory ?? new PackMemory()).Read(files);

    private WrittenPack? Read(PackFiles files)
    {
        var documents = YamlReader.ReadEach(files.Texts, _memory.Documents).Select(Document).OfType<DocumentNode>()
            .Select(node => MappingReader.Of(node, "the file", _diagnostics)).OfType<MappingReader>().ToList();
        foreach (var document in documents.Where(document => document.Find("pack") is not null)) TakePack(document, files);
        if (_pack is null) return null;
        var heads = _bases.Append(_pack).Select(pack => new { Name = pack.RequiredText("pack"), Version = pack.RequiredText("version"), Base = pack.OptionalText("extends"), Languages = pack.Texts("languages") }).ToList();
        _languages = heads.Select(head => head.Languages).FirstOrDefault(languages => !languages.IsEmpty, []);
        var (head, groups) = (heads[^1], _bases.Append(_pack).SelectMany(Groups).ToImmutableArray());
        foreach (var document in documents) ReadSections(document);
        if (_facts.Count == 0) _diagnostics.Add(PackDiagnostics.MissingSection.At(_pack.Location, "facts"));
        var dictionary = _memory.Dictionary.Read([.. _facts], _languages, _diagnostics);
        var changes = new ChangeMerger([.. _changes], _diagnostics);
        return new WrittenPack(
            head.Name ?? "", head.Version ?? "", files.Hash(), _languages, groups, dictionary,
            changes.Definitions(_definitions), changes.Decisions(_decisions), changes.Rules(_rules), [.. _steps], [.. _sources], _stages, _roles,
            [.. _views], [.. _values], [.. _seed])
        {
            ChecksOff = [.. _off],
            Changes = [.. _changes],
            Layers = files.Layers,
            BaseFolders = [.. files.Folders.Skip(1)],
            PortfolioRules = [.. _portfolioRules],
            Figures = [.. _figures],
            Sheets = [.. _sheets],
        };
    }

    private DocumentNode? Document((ImmutableArray<DocumentNode> Documents, DiagnosticList Mistakes) file)
    {
        _diagnostics.AddRange(file.Mistakes);
        return YamlReader.First(file.Documents, _diagnostics);
    }

    private void TakePack(MappingReader document, PackFiles files)
    {
        var layer = files.Layers.GetValueOrDefault(document.Location.Source.Path);
        if (layer is not null && layer != files.Layers.GetValueOrDefault(files.Texts[^1].Path)) _bases.Add(document);
        else if (_pack is null) _pack = document;
        else _diagnostics.Add(PackDiagnostics.SecondPack.At(document.Location, _pack.Location.ToString()));
    }

    private IEnumerable<WrittenGroup> Groups(MappingReader pack) =>
    [
        .. pack.Sequence("groups").Select(node => MappingReader.Of(node, "the group", _diagnostics)).OfType<MappingReader>()
            .Select(group => (Reader: group, Name: group.RequiredScalar("group")))
            .Where(group => group.Name is not null)
            .Select(group => new WrittenGroup(group.Name!, Wording.Plain(group.Reader, "title", _languages))),
    ];

    private void ReadSections(MappingReader document)
    {
        var group = document.OptionalScalar("group");
        _facts.AddRange(document.Sequence("facts"));
        _definitions.AddRange(document.Entries("definitions").Select(entry => DefinitionReader.Read(entry, _diagnostics)).OfType<WrittenDefinition>());
        _decisions.AddRange(Each(document, "decisions", "decision").Select(reader => DefinitionReader.ReadDecision(reader, _languages)).OfType<WrittenDecision>());
        _rules.AddRange(Each(document, "rules", "rule").Select(reader => RuleReader.Read(reader, group, _languages)).OfType<WrittenRule>());
        _portfolioRules.AddRange(Each(document, "portfolio rules", "rule").Select(reader => PortfolioRuleReader.Read(reader, group, _languages)).OfType<WrittenPortfolioRule>());
        _figures.AddRange(Each(document, "figures", "figure").Select(reader => PortfolioRuleReader.ReadFigure(reader, _languages)).OfType<WrittenFigure>());
        _steps.AddRange(Each(document, "steps", "step").Select(reader => RuleReader.ReadStep(reader, _languages)).OfType<WrittenStep>());
        _sources.AddRange(Each(document, "sources", "source").Select(SourceOf).OfType<Source>());
        _stages = StagePlanReader.Read(document, _stages);
        _roles = StagePlanReader.ReadRoles(document, _languages, _roles);
        _views.AddRange(Each(document, "views", "view").Select(reader => ViewReader.Read(reader, _languages)).OfType<WrittenView>());
        _sheets.AddRange(Each(document, "sheets", "sheet").Select(reader => ViewReader.ReadSheet(reader, _languages)).OfType<WrittenSheet>());
        _values.AddRange(Each(document, "values", "values").Select(reader => ViewReader.ReadWords(reader, _languages)).OfType<WrittenWords>());
        _seed.AddRange(Each(document, "seed points", "point").Select(SeedPointOf).OfType<WrittenSeedPoint>());
        var changes = Each(document, "changes", "rule").Select(reader => ChangeReader.Read(reader, _languages)).OfType<WrittenChange>().ToList();
        if (changes.Count > 0 && _bases.Count == 0) _diagnostics.Add(LayerDiagnostics.NothingToChange.At(document.Location));
        _changes.AddRange(changes);
        _off.AddRange(Each(document, "checks off", "check").Select(SwitchOffReader.Read).OfType<WrittenSwitchOff>());
        document.RefuseOtherKeys();
    }

    private IEnumerable<MappingReader> Each(MappingReader document, string section, string subject)
    {
        foreach (var node in document.Sequence(section))
        {
            var name = (node as MappingNode)?.Find(subject) as ScalarNode;
            if (MappingReader.Of(node, name is null ? $"the {subject}" : $"the {subject} `{name.Text}`", _diagnostics) is not { } reader) continue;
            yield return reader;
            reader.RefuseOtherKeys();
        }
    }

    private static Source? SourceOf(MappingReader reader)
    {
        var (key, grade, title) = (reader.RequiredText("source"), reader.RequiredText("grade"), reader.RequiredText("title"));
        var address = reader.OptionalText("address");
        return key is null || grade is null || title is null ? null : new Source(key, grade, title, address);
    }

    private WrittenSeedPoint? SeedPointOf(MappingReader reader)
    {
        var (key, texts) = (reader.RequiredScalar("point"), Wording.Plain(reader, "text", _languages));
        return key is null ? null : new WrittenSeedPoint(key, texts);
    }
}
