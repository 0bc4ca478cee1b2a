using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Names are unique in their kind, readable as names, and do not hide one another.</summary>
internal static class NameChecker
{
    public static void Check(WrittenPack pack, DiagnosticList diagnostics)
    {
        Unique("rule", RuleIds(pack), diagnostics);
        Unique("figure", pack.Figures.Select(figure => figure.Id), diagnostics);
        Unique("step", pack.Steps.Select(step => step.Id), diagnostics);
        Unique("seed point", pack.SeedPoints.Select(point => point.Key), diagnostics);
        Unique("group", pack.Groups.Select(group => group.Name), diagnostics);
        Unique("definition or decision", pack.Definitions.Select(definition => definition.Name).Concat(pack.Decisions.Select(decision => decision.Name)), diagnostics);
        foreach (var id in Identifiers(pack)) CheckId(id, diagnostics);
        foreach (var name in ExpressionNames(pack)) CheckName(name, pack, diagnostics);
    }

    private static IEnumerable<ScalarNode> Identifiers(WrittenPack pack) =>
        [.. RuleIds(pack), .. pack.Steps.Select(step => step.Id), .. pack.SeedPoints.Select(point => point.Key), .. pack.Figures.Select(figure => figure.Id)];

    private static IEnumerable<ScalarNode> RuleIds(WrittenPack pack) => pack.Rules.Select(rule => rule.Id).Concat(pack.PortfolioRules.Select(rule => rule.Id));

    private static IEnumerable<ScalarNode> ExpressionNames(WrittenPack pack) =>
    [
        .. pack.Definitions.Select(definition => definition.Name),
        .. pack.Decisions.Select(decision => decision.Name),
        .. pack.Rules.SelectMany(rule => rule.Parameters).Select(parameter => parameter.Name),
        .. pack.Definitions.SelectMany(definition => definition.Parameters).Select(parameter => parameter.Name),
        .. pack.Decisions.SelectMany(decision => decision.Parameters).Select(parameter => parameter.Name),
        .. pack.PortfolioRules.SelectMany(rule => rule.Parameters).Select(parameter => parameter.Name),
        .. pack.PortfolioRules.SelectMany(rule => rule.Measures).Select(measure => measure.Name),
        .. pack.Figures.SelectMany(figure => figure.Parameters).Select(parameter => parameter.Name),
        .. pack.Figures.SelectMany(figure => figure.Measures).Select(measure => measure.Name),
    ];

    private static void Unique(string what, IEnumerable<ScalarNode> names, DiagnosticList diagnostics)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!first.TryAdd(name.Text, name))
                diagnostics.Add(PackDiagnostics.DuplicateName.At(name.Location, what, name.Text, first[name.Text].Location.ToString()));
        }
    }

    private static void CheckId(ScalarNode id, DiagnosticList diagnostics)
    {
        var isId = id.Text.Length is > 0 and <= 80 && id.Text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && id.Text[0] != '-';
        if (!isId) diagnostics.Add(PackDiagnostics.BadId.At(id.Location, id.Text));
    }

    private static void CheckName(ScalarNode name, WrittenPack pack, DiagnosticList diagnostics)
    {
        if (name.Text.Split(' ').Any(Keywords.Contains) || name.Text.Any(character => "+-*/.,()[]{}<>=!\"'|".Contains(character, StringComparison.Ordinal)))
            diagnostics.Add(PackDiagnostics.NameKeyword.At(name.Location, name.Text));
        else if (pack.Dictionary.Type.Find(name.Text) is not null)
            diagnostics.Add(PackDiagnostics.NameTaken.At(name.Location, name.Text, "fact"));
    }
}
