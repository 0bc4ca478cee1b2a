using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What changes in a brief when some facts are changed; nothing of it is kept.</summary>
/// <param name="Changes">In the order they were asked for.</param>
/// <param name="Mistakes">Changes that could not be read; they have no effect.</param>
/// <param name="Appears">Findings that only the changed facts raise.</param>
/// <param name="Vanishes">Findings that only the facts as they are raise.</param>
/// <param name="Settled">Titles of rules that only the facts as they are leave undecided, and that do not fire.</param>
public sealed record Trial(
    ImmutableArray<TrialChange> Changes, ImmutableArray<string> Mistakes, ImmutableArray<BriefFinding> Appears, ImmutableArray<BriefFinding> Vanishes, ImmutableArray<string> Settled)
{
    /// <summary>Changes tried at once, at most.</summary>
    public const int MostChanges = 50;

    /// <summary>The account with the changes in it.</summary>
    public static (Assessment Assessment, Trial Trial) Of(PortfolioSnapshot snapshot, int row, ImmutableArray<string> changes, string language)
    {
        var diagnostics = new DiagnosticList();
        changes = [.. changes.Take(MostChanges)];
        var changed = snapshot.Assess(row, changes, diagnostics);
        var before = snapshot.BriefOf(snapshot.Assess(row), language);
        var after = snapshot.BriefOf(changed, language);
        return (changed, new Trial(
            [.. changes.Select(change => new TrialChange(change, Recorded(snapshot, row, change)))],
            [.. diagnostics.Sorted().Select(diagnostic => diagnostic.Message)],
            Only(after, before),
            Only(before, after),
            [.. before.Undecided.Where(rule => !Names(after).Contains(rule.Rule)).Select(rule => rule.Title)]));
    }

    private static string? Recorded(PortfolioSnapshot snapshot, int row, string change)
    {
        var paths = new FactPaths(snapshot.Portfolio.Batch, row);
        return WhatIf.Split(paths, change) is { } parts && paths.TryResolve(parts.Path, out var fact) ? FactValues.Print(snapshot.Portfolio.Batch, row, fact) : null;
    }

    private static ImmutableArray<BriefFinding> Only(Brief brief, Brief other) =>
        [.. brief.Findings.Where(finding => other.Findings.All(known => known.Rule != finding.Rule))];

    private static HashSet<string> Names(Brief brief) =>
        [.. brief.Undecided.Select(rule => rule.Rule), .. brief.Findings.Select(finding => finding.Rule)];
}

/// <param name="Text">As <c>FACT=VALUE</c>.</param>
/// <param name="Recorded">What the account's files say of the fact, or null where they say nothing.</param>
public sealed record TrialChange(string Text, string? Recorded);
