using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>One thing that is allowed and yet seldom meant. What the check looks for, its page and its example stand together, so that none can say something else.</summary>
/// <param name="Kind">Its code, name and wording; a warning, unless it is a mistake that is told while the pack is loaded.</param>
/// <param name="Why">Why it matters to the person who edits rules: one or two sentences.</param>
/// <param name="Example">A file of rules that trips it.</param>
/// <param name="Cure">The same file put right.</param>
/// <param name="Find">All places of a pack; none where it is a mistake, as a pack with mistakes comes not so far.</param>
public sealed record Lint(DiagnosticKind Kind, string Why, string Example, string Cure, Func<LintedPack, IEnumerable<LintFinding>> Find)
{
    public string Name => Kind.Name;
}

/// <param name="Subject">What a pack names to switch the check off: a rule, decision, definition, fact, step or source.</param>
public sealed record LintFinding(Diagnostic Diagnostic, string Subject);
