using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads the measures of a rule or figure: <c>total: {sum: amount}</c>, <c>five: {top: 5, of: amount, by: [group, id]}</c>.</summary>
internal static class MeasureReader
{
    private const int MostOfTop = 1_000;

    private static readonly ImmutableArray<(string Key, MeasureKind Kind)> Kinds =
        [("sum", MeasureKind.Sum), ("count", MeasureKind.Count), ("min", MeasureKind.Min), ("max", MeasureKind.Max), ("top", MeasureKind.Top)];

    private static readonly ImmutableArray<(string Word, bool Meaning)> Scopes = [("group", false), ("all", true)];

    public static ImmutableArray<WrittenMeasure> Read(MappingReader owner)
    {
        var measures = owner.Entries("measures").Select(entry => Read(entry, owner.Diagnostics)).OfType<WrittenMeasure>().ToImmutableArray();
        if (owner.Find("measures") is null or MappingNode { Entries.IsEmpty: true }) owner.Diagnostics.Add(PortfolioDiagnostics.NoMeasures.At(owner.Location, owner.Subject));
        return measures;
    }

    /// <summary>One name, or a list of them.</summary>
    public static ImmutableArray<ScalarNode> Facts(MappingReader reader, string key) => reader.Find(key) switch
    {
        null => [],
        SequenceNode => reader.Scalars(key),
        _ => reader.OptionalScalar(key) is { } single ? [single] : [],
    };

    private static WrittenMeasure? Read(MappingEntry entry, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(entry.Value, $"the measure `{entry.Key.Text}`", diagnostics) is not { } measure) return null;
        var kinds = Kinds.Where(kind => measure.Find(kind.Key) is not null).ToList();
        if (kinds.Count != 1) diagnostics.Add(PortfolioDiagnostics.MeasureKind.At(entry.Key.Location, entry.Key.Text));
        var (key, kind) = kinds.FirstOrDefault(Kinds[0]);
        var isTop = kind == MeasureKind.Top;
        var top = isTop ? measure.Whole("top", 1, MostOfTop) : 0;
        var of = isTop ? measure.Required("of") : measure.Find(key);
        var value = RuleReader.Expression(measure, isTop ? "of" : key, of);
        var where = measure.Find("where") is { } node ? RuleReader.Expression(measure, "where", node) : null;
        var isOverAll = measure.Choice("over", Scopes) ?? false;
        var by = isTop ? Facts(measure, "by") : [];
        measure.RefuseOtherKeys();
        return kinds.Count != 1 || value is null || top is null ? null : new WrittenMeasure(entry.Key, kind, value, where, isOverAll, top.Value, by);
    }
}
