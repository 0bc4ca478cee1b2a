using System.Text;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>A rule to start from: it compares a number with a figure, says both in every language of the pack, and has no mistake.</summary>
internal static class RuleDraft
{
    public static string? Write(Pack pack, string id, string? group)
    {
        var fact = pack.Dictionary.Account.Facts.FirstOrDefault(fact => fact.Kind is FactKind.Number or FactKind.Money or FactKind.Fraction && !fact.Questions.IsEmpty);
        if (fact is null || pack.Groups.IsEmpty) return null;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Change what is behind each key; `advisor rules check` and `advisor rules test` say what is not right yet.\ngroup: {group ?? pack.Groups[0].Name}\n\nrules:\n  - rule: {id}\n");
        text.Append(CultureInfo.InvariantCulture, $"    title: {{{string.Join(", ", pack.Languages.Select(language => $"{language}: \"{Title(id)}\""))}}}\n");
        text.Append(CultureInfo.InvariantCulture, $"    parameters:\n      limit: {{value: {Limit(fact)}{Unit(fact)}, why: \"write here why this figure and no other\"}}\n");
        text.Append(CultureInfo.InvariantCulture, $"    when: |\n      {fact.Name} < limit\n    severity: medium\n    warning:\n");
        foreach (var language in pack.Languages) text.Append(CultureInfo.InvariantCulture, $"      {language}: \"{fact.Labels[language]}: {{{fact.Name}}} < {{limit}}.\"\n");
        return text.ToString();
    }

    private static string Title(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    private static string Unit(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.Money => ", unit: money",
        FactKind.Fraction => ", unit: fraction",
        _ => "",
    };

    private static string Limit(FactDeclaration fact)
    {
        var limit = fact.Kind == FactKind.Fraction ? 0.1m : 10m;
        if (fact.Field.Maximum is { } most && limit >= most) limit = most / 2;
        return limit.ToString("0.####", CultureInfo.InvariantCulture);
    }
}
