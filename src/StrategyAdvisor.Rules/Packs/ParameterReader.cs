using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Reads the parameters of a rule, a definition or a decision: a plain value, or value, unit, bounds and reason.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<WrittenParameter> Read(MappingReader owner) =>
        [.. owner.Entries("parameters").Select(entry => Read(entry, owner)).OfType<WrittenParameter>()];

    private static WrittenParameter? Read(MappingEntry entry, MappingReader owner)
    {
        if (entry.Value is ScalarNode { IsNull: false } plain) return new WrittenParameter(entry.Key, plain, null, null, null, null);
        if (MappingReader.Of(entry.Value, $"the parameter `{entry.Key.Text}`", owner.Diagnostics) is not { } parameter) return null;
        var value = parameter.RequiredScalar("value");
        var unit = parameter.OptionalScalar("unit");
        var bounds = parameter.Scalars("between");
        var why = parameter.OptionalText("why");
        parameter.RefuseOtherKeys();
        if (value is null) return null;
        return new WrittenParameter(entry.Key, value, unit, bounds.ElementAtOrDefault(0), bounds.ElementAtOrDefault(1), why);
    }
}
