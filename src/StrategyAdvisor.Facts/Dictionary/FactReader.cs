using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads one item of a list of facts.</summary>
internal sealed class FactReader(ImmutableArray<string> languages, FactRecordReader records)
{
    private static readonly ImmutableArray<(string Word, FactChange Meaning)> Changes =
    [
        ("no", FactChange.No), ("later", FactChange.Later), ("up", FactChange.Up), ("down", FactChange.Down), ("add", FactChange.Add), ("set", FactChange.Set), ("find out", FactChange.Find),
    ];

    private static readonly ImmutableArray<(string Word, AbsentRows Meaning)> RowMeanings = [("unknown", AbsentRows.Unknown), ("empty", AbsentRows.Empty)];

    private static readonly ImmutableArray<string> NumberKeys = ["decimals", "between", "below zero"];

    private static readonly ImmutableArray<string> ListKeys = ["facts", "named by", "called", "without rows"];

    private readonly FactShapeReader _shapes = new(records);

    /// <param name="slot">The fact's column if it has no mistake in its name.</param>
    /// <param name="nested">True for a fact of an entry.</param>
    /// <returns>Null where the fact has no usable name; other mistakes leave a fact that expressions may mention.</returns>
    public FactDeclaration? Read(DocumentNode node, int slot, bool nested, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(node, "a fact", diagnostics) is not { } unnamed) return null;
        var name = unnamed.RequiredScalar("fact");
        var fact = new MappingReader((MappingNode)node, name is null ? "the fact" : $"the fact `{name.Text}`", diagnostics);
        _ = fact.Find("fact");
        var shape = _shapes.Read(fact, nested);
        var declaration = Declare(fact, name, shape, slot);
        RefuseKeysOfOtherTypes(fact, shape);
        fact.RefuseOtherKeys();
        return name is not null && FactNames.Check(name, diagnostics) ? declaration : null;
    }

    private FactDeclaration Declare(MappingReader fact, ScalarNode? name, FactShape shape, int slot) => new(
        name?.Text ?? "",
        shape.Kind,
        new Field(name?.Text ?? "", shape.Type, slot, shape.Decimals, shape.Minimum, shape.Maximum, shape.Kind == FactKind.Texts ? shape.Entries!.Facts[0].Field : null),
        Texts(fact.Languages("label", languages)),
        ReadQuestions(fact),
        fact.Days("shelf life"),
        ReadChange(fact, shape, "by us") ?? FactChange.No,
        fact.Boolean("required") ?? false,
        shape.Entries,
        shape.Kind == FactKind.Entries ? fact.Choice("without rows", RowMeanings) ?? AbsentRows.Unknown : AbsentRows.Unknown,
        name?.Location ?? fact.Location)
    {
        AskOf = fact.Find("ask of") is null ? null : fact.OptionalText("ask of"),
        QuestionsOfSeveral = OptionalTexts(fact, "question of several"),
        ByAnybody = ReadChange(fact, shape, "by anybody") ?? (fact.Find("by us") is ScalarNode { Text: "later" } ? FactChange.Later : FactChange.Set),
        Deeds = OptionalTexts(fact, "what we do"),
        EntryTitles = shape.Kind == FactKind.Entries ? ReadEntryTitles(fact, shape.Entries!) : ImmutableSortedDictionary<string, string>.Empty,
    };

    private ImmutableSortedDictionary<string, string> OptionalTexts(MappingReader fact, string key) =>
        fact.Find(key) is null ? ImmutableSortedDictionary<string, string>.Empty : Texts(fact.Languages(key, languages));

    private ImmutableSortedDictionary<string, string> ReadEntryTitles(MappingReader list, FactRecord entry)
    {
        if (list.Find("called") is null) return ImmutableSortedDictionary<string, string>.Empty;
        var titles = list.Languages("called", languages);
        foreach (var title in titles.Values.Where(title => EntryTitle.FactIn(title.Text, entry) is null))
            list.Diagnostics.Add(DictionaryDiagnostics.EntryTitleShape.At(title.Location, title.Text));
        return Texts(titles);
    }

    private ImmutableSortedDictionary<string, string> ReadQuestions(MappingReader fact)
    {
        var ask = fact.OptionalScalar("ask");
        var question = fact.Find("question");
        if (ask is null) return Texts(fact.Languages("question", languages));
        if (ask.Text != "never") fact.Diagnostics.Add(DictionaryDiagnostics.UnknownAsk.At(ask.Location, ask.Text));
        if (question is not null) fact.Diagnostics.Add(DictionaryDiagnostics.AskedAndNever.At(question.Location, fact.Subject));
        return Texts(ImmutableSortedDictionary<string, ScalarNode>.Empty);
    }

    private static FactChange? ReadChange(MappingReader fact, FactShape shape, string key)
    {
        if (fact.Choice(key, Changes) is not { } change) return null;
        if (shape == FactShape.Mistaken || Fits(change, shape)) return change;
        fact.Diagnostics.Add(DictionaryDiagnostics.ChangeNotForType.At(fact.Find(key)!.Location, key, fact.OptionalText(key)!, shape.Type.Label));
        return null;
    }

    private static bool Fits(FactChange change, FactShape shape) => change switch
    {
        FactChange.Later => shape.Kind == FactKind.Date,
        FactChange.Up or FactChange.Down => shape.IsNumeric || shape.Kind == FactKind.OneOf,
        FactChange.Add => shape.IsList,
        FactChange.Find => !shape.IsList,
        _ => true,
    };

    private static void RefuseKeysOfOtherTypes(MappingReader fact, FactShape shape)
    {
        if (!shape.IsNumeric) Refuse(fact, shape, NumberKeys);
        else if (shape.Kind == FactKind.Days) Refuse(fact, shape, ["decimals"]);
        if (shape.Kind != FactKind.Entries) Refuse(fact, shape, ListKeys);
    }

    // A fact whose type is mistaken already has its diagnostic; its other keys may well be right.
    private static void Refuse(MappingReader fact, FactShape shape, ImmutableArray<string> keys)
    {
        foreach (var key in keys)
        {
            if (fact.Find(key) is { } node && shape != FactShape.Mistaken)
                fact.Diagnostics.Add(DictionaryDiagnostics.NotForType.At(node.Location, key, fact.Subject, shape.Type.Label));
        }
    }

    private static ImmutableSortedDictionary<string, string> Texts(ImmutableSortedDictionary<string, ScalarNode> nodes) =>
        nodes.Each(node => node.Text);
}
