using System.Reflection;
using System.Text;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>A short page for every other code that a pack's files can be met with, out of the tables in which codes and wordings stand.</summary>
public static class MistakePages
{
    /// <summary>All kinds that conditions, files and packs declare, those of <see cref="LintTable"/> aside, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticKind> Kinds() =>
    [
        .. new[] { typeof(DiagnosticKind).Assembly, typeof(DocumentDiagnostics).Assembly, typeof(LintTable).Assembly }.SelectMany(Declared)
            .Except(LintTable.All.Select(lint => lint.Kind)).OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    /// <summary>What it says, what to do, and what comes of it.</summary>
    public static string Page(DiagnosticKind kind)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {kind.Name}\n\n{kind.Code}: {LintPages.Shown(kind, kind.Message)}.\n\n");
        if (kind.Help is { } help) page.Append(CultureInfo.InvariantCulture, $"**What to do.** {LintPages.Sentence(LintPages.Shown(kind, help))}\n\n");
        return page.Append(kind.Severity == DiagnosticSeverity.Error ? LintPages.Refused : "It is a warning: the pack is used all the same.\n").ToString();
    }

    private static IEnumerable<DiagnosticKind> Declared(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsAbstract && type.IsSealed).SelectMany(Values).OfType<DiagnosticKind>();

    private static IEnumerable<object?> Values(Type table)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var fields = table.GetFields(Static).Where(field => field.FieldType == typeof(DiagnosticKind) && !field.Name.StartsWith('<')).Select(field => field.GetValue(null));
        return fields.Concat(table.GetProperties(Static).Where(property => property.PropertyType == typeof(DiagnosticKind)).Select(property => property.GetValue(null)));
    }
}
