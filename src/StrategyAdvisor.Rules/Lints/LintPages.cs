using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Writes the page of each check out of the table, as Markdown.</summary>
public static class LintPages
{
    internal const string Refused = "It is a mistake: the pack is refused until it is mended.\n";

    /// <summary>The pages by file name: one for each check, and <c>README.md</c> that lists them.</summary>
    public static ImmutableSortedDictionary<string, string> All() =>
        LintTable.All.Select(lint => KeyValuePair.Create($"{lint.Name}.md", Page(lint))).Append(KeyValuePair.Create("README.md", Index()))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What the check looks for, why, an example and its cure.</summary>
    public static string Page(Lint lint) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"# {lint.Name}\n\n{lint.Kind.Code}: {Shown(lint.Kind, lint.Kind.Message)}.\n\n")
        .Append(CultureInfo.InvariantCulture, $"**Why.** {lint.Why}\n\n")
        .Append(CultureInfo.InvariantCulture, $"**What to do.** {Sentence(Shown(lint.Kind, lint.Kind.Help!))}\n\n")
        .Append(CultureInfo.InvariantCulture, $"Reported here:\n\n```yaml\n{lint.Example.TrimEnd('\n')}\n```\n\nNot here:\n\n```yaml\n{lint.Cure.TrimEnd('\n')}\n```\n\n")
        .Append(lint.Kind.Severity == DiagnosticSeverity.Error ? Refused : SwitchOff(lint))
        .ToString();

    private static string SwitchOff(Lint lint)
    {
        var on = lint.Example.StartsWith("decisions:", StringComparison.Ordinal) ? "decision" : "rule";
        return $"Where it is meant as it is, say so in a file of the pack:\n\n```yaml\nchecks off:\n  - check: {lint.Name}\n    on: name-of-the-{on}\n    because: \"the reason, for whoever reads this next\"\n```\n";
    }

    private static string Index()
    {
        var page = new StringBuilder("# What `advisor rules check` warns of\n\nMistakes refuse a pack; these warnings do not. Each has a page, and each can be switched off with a reason; those marked with ■ are mistakes, of which the page tells more than the message can. `advisor rules explain CODE` takes every other code too.\n\n| code | name | what it finds |\n|---|---|---|\n");
        foreach (var lint in LintTable.All) page.Append(CultureInfo.InvariantCulture, $"| {lint.Kind.Code} | [{lint.Name}]({lint.Name}.md){(lint.Kind.Severity == DiagnosticSeverity.Error ? " ■" : "")} | {Shown(lint.Kind, lint.Kind.Message)} |\n");
        var unneeded = LintTable.UnneededSwitchOff;
        return page.Append(CultureInfo.InvariantCulture, $"| {unneeded.Code} | {unneeded.Name} | {Shown(unneeded, unneeded.Message)} |\n").ToString();
    }

    /// <summary>A message or help of a kind without its particulars: they are known only where it is reported.</summary>
    public static string Shown(DiagnosticKind kind, string text) =>
        $"{kind.Message}{kind.Help}".Contains("{0}", StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, text, "…", "…", "…", "…") : text;

    internal static string Sentence(string help) => $"{char.ToUpperInvariant(help[0])}{help[1..]}.";
}
