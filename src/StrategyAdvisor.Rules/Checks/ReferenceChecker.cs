using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Looks up what rules and steps name: groups, steps, sources, rules, seed points, phases, tracks.</summary>
internal sealed class ReferenceChecker(WrittenPack pack, DiagnosticList diagnostics)
{
    private static readonly ImmutableArray<string> Phases = ["collect", "strategy", "start"];
    private static readonly ImmutableArray<string> Tracks = ["working level", "top level"];

    private readonly ImmutableArray<string> _groups = [.. pack.Groups.Select(group => group.Name.Text)];
    private readonly ImmutableArray<string> _steps = [.. pack.Steps.Select(step => step.Id.Text)];
    private readonly ImmutableArray<string> _decisions = [.. pack.Decisions.Select(decision => decision.Name.Text)];
    private readonly ImmutableArray<string> _rules = [.. pack.Rules.Select(rule => rule.Id.Text)];
    private readonly ImmutableArray<string> _seedPoints = [.. pack.SeedPoints.Select(point => point.Key.Text)];
    private readonly ImmutableArray<Source> _sources = pack.Sources;
    private readonly ImmutableArray<string> _sourceKeys = [.. pack.Sources.Select(source => source.Key)];

    public string Group(ScalarNode node) => Known(node, "group", _groups);

    public ImmutableArray<string> Steps(ImmutableArray<ScalarNode> nodes) => [.. nodes.Select(node => Known(node, "step", _steps))];

    public ImmutableArray<string> Rules(ImmutableArray<ScalarNode> nodes) => [.. nodes.Select(node => Known(node, "rule", _rules))];

    public ImmutableArray<string> Seed(ImmutableArray<ScalarNode> nodes) => [.. nodes.Select(node => Known(node, "seed point", _seedPoints))];

    public ImmutableArray<Source> Sources(ImmutableArray<ScalarNode> nodes) =>
        [.. nodes.Select(node => Known(node, "source", _sourceKeys)).Select(key => _sources.FirstOrDefault(source => source.Key == key)).OfType<Source>()];

    /// <summary>The decisions that a brief opens with.</summary>
    public BriefRoles Roles(WrittenRoles? roles) => new(
        roles?.Status is { } status ? Known(status, "decision", _decisions) : null,
        roles?.Verdict is { } verdict ? Known(verdict, "decision", _decisions) : null,
        [.. (roles?.Kind ?? []).Select(node => Known(node, "decision", _decisions))],
        [.. (roles?.Because ?? []).Select(node => Known(node, "decision", _decisions))],
        [.. (roles?.Also ?? []).Select(node => Known(node, "decision", _decisions))],
        roles?.Owners ?? ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty);

    /// <summary>One of the few texts that a decision can come out as, or a fact can have.</summary>
    /// <param name="what">What the text is called in a message.</param>
    public string Text(ScalarNode node, string what, FeelType type) => Known(node, what, type is TextType { Allowed: { } allowed } ? allowed.Values : []);

    public string Phase(ScalarNode node) => Known(node, "phase", Phases);

    public string? Track(ScalarNode? node) => node is null ? null : Known(node, "track", Tracks);

    /// <summary>The number in <c>14 days</c>.</summary>
    public int Days(ScalarNode node)
    {
        var words = node.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var number, "day" or "days"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 3650) return days;
        diagnostics.Add(PackDiagnostics.Duration.At(node.Location, node.Text));
        return 0;
    }

    private string Known(ScalarNode node, string what, ImmutableArray<string> known)
    {
        if (!known.Contains(node.Text, StringComparer.Ordinal))
            diagnostics.Add(PackDiagnostics.UnknownReference.At(node.Location, what, node.Text).Suggesting(Suggestion.For(node.Text, known)));
        return node.Text;
    }
}
