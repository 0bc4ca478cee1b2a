namespace StrategyAdvisor.Rules.Documentation;

/// <summary>The sentences of a catalogue, for every form it is printed in.</summary>
public static class CatalogueWords
{
    /// <summary>What the rule says where it fires, its values still in braces.</summary>
    public static string Warning(RuleEntry entry, string language) => entry.Written.Warnings.TryGetValue(language, out var text) ? text.Text.Trim() : "";

    public static string Title(RuleEntry entry, string language) => entry.Rule.Titles.GetValueOrDefault(language, entry.Rule.Id);

    /// <summary>What else there is to say of a rule, each under its name; what there is none of is left out.</summary>
    public static IEnumerable<(string Name, string Text)> Particulars(RuleEntry entry)
    {
        foreach (var parameter in entry.Written.Parameters)
        {
            var unit = parameter.Unit is null ? "" : $" {parameter.Unit.Text}";
            var bounds = parameter is { Least: { } least, Most: { } most } ? $" (between {least.Text} and {most.Text})" : "";
            yield return ($"Parameter {parameter.Name.Text}", $"{parameter.Value.Text}{unit}{bounds}{(parameter.Why is null ? "" : $": {parameter.Why}")}");
        }

        if (!entry.Rule.Sources.IsEmpty) yield return ("Sources", string.Join("; ", entry.Rule.Sources.Select(source => $"{source.Title} ({source.Key}, grade {source.Grade})")));
        if (!entry.Facts.IsEmpty) yield return ("Facts read", string.Join(", ", entry.Facts));
        if (!entry.Definitions.IsEmpty) yield return ("Definitions used", string.Join(", ", entry.Definitions));
        if (!entry.Rule.NextSteps.IsEmpty) yield return ("Next steps", string.Join(", ", entry.Rule.NextSteps));
        if (!entry.Rule.Implies.IsEmpty) yield return ("Implies", string.Join(", ", entry.Rule.Implies));
        if (!entry.Feeds.IsEmpty) yield return ("Feeds", string.Join(", ", entry.Feeds));
        yield return ("Tests", entry.Tests.IsEmpty ? "none" : string.Create(CultureInfo.InvariantCulture, $"{entry.Tests.Length}: {string.Join("; ", entry.Tests)}"));
        if (entry.Rule.Layer is { } layer) yield return ("Pack", layer);
    }
}
