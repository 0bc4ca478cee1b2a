using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads the texts that a fact may take.</summary>
internal static class AllowedValuesReader
{
    /// <param name="inList">True where the values are items of a list, which a table keeps in one cell.</param>
    /// <returns>Null where the fact has a mistake here.</returns>
    public static AllowedValues? Read(MappingReader fact, string key, bool inList)
    {
        var before = fact.Diagnostics.Count;
        var values = fact.Scalars(key);
        var place = fact.Find(key)!.Location;
        if (values.IsEmpty && fact.Diagnostics.Count == before) fact.Diagnostics.Add(DictionaryDiagnostics.NoValues.At(place));
        if (values.Length > AllowedValues.Most)
        {
            var found = values.Length.ToString(CultureInfo.InvariantCulture);
            fact.Diagnostics.Add(DictionaryDiagnostics.TooManyValues.At(place, found, AllowedValues.Most.ToString(CultureInfo.InvariantCulture)));
        }

        RefuseDuplicates(values, fact.Diagnostics);
        foreach (var value in values) RefuseReserved(value, inList, fact.Diagnostics);
        return fact.Diagnostics.Count > before ? null : new AllowedValues([.. values.Select(value => value.Text)]);
    }

    private static void RefuseDuplicates(ImmutableArray<ScalarNode> values, DiagnosticList diagnostics)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            if (!first.TryAdd(value.Text.Trim(), value))
                diagnostics.Add(DictionaryDiagnostics.DuplicateValue.At(value.Location, first[value.Text.Trim()].Text, value.Text));
        }
    }

    private static void RefuseReserved(ScalarNode value, bool inList, DiagnosticList diagnostics)
    {
        var reason = value.Text switch
        {
            var text when text.Trim().Equals("unknown", StringComparison.OrdinalIgnoreCase) => "`unknown` already means that the fact is not known",
            var text when text != text.Trim() => "a value must not start or end with a space",
            var text when inList && text.Equals("none", StringComparison.OrdinalIgnoreCase) => "`none` already means the empty list",
            var text when inList && text.Contains(';', StringComparison.Ordinal) => "`;` separates the items of a list in a table's cell",
            _ => null,
        };
        if (reason is not null) diagnostics.Add(DictionaryDiagnostics.ReservedValue.At(value.Location, value.Text, reason));
    }
}
