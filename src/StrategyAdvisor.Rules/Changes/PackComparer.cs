using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>Compares two packs rule by rule; the order of rules and files does not matter.</summary>
public sealed class PackComparer
{
    private readonly Pack _before;
    private readonly Pack _after;
    private readonly ExpressionIdentity _identity = new();
    private readonly ExpressionIdentity _besideRules = new(looksIntoRules: false);
    private readonly ChangeWords _words;

    private PackComparer(Pack before, Pack after) => (_before, _after, _words) = (before, after, new ChangeWords(before, after, _identity));

    /// <returns>What differs, in ordinal order of the names.</returns>
    public static PackChange Compare(Pack before, Pack after) => new PackComparer(before, after).Compare();

    private PackChange Compare() => new(
        Pairs(_before.Rules, _after.Rules, rule => rule.Id, Rule, ChangeWords.OfNew),
        Pairs(_before.Decisions, _after.Decisions, decision => decision.Name, Decision, _ => "is new"));

    private static ImmutableArray<Change<T>> Pairs<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> name, Func<T, T, Change<T>?> compare, Func<T, string> words)
        where T : class
    {
        var old = before.ToDictionary(name, StringComparer.Ordinal);
        var changes = after.Select(now => old.Remove(name(now), out var was) ? compare(was, now) : new Change<T>(name(now), null, now, true, [words(now)])).OfType<Change<T>>().ToList();
        return [.. changes.Concat(old.Values.Select(was => new Change<T>(name(was), was, null, true, ["is gone"]))).OrderBy(change => change.Name, StringComparer.Ordinal)];
    }

    private Change<Rule>? Rule(Rule before, Rule after)
    {
        var isSeverityTouched = Differ(before.Severity.Node, after.Severity.Node);
        var isTouched = isSeverityTouched || Differ(before.When.Node, after.When.Node);
        var words = _words.Of(before, after);
        if (!isTouched && words.IsEmpty) return null;
        return new Change<Rule>(after.Id, before, after, isTouched, words)
        {
            MovesCounts = isSeverityTouched || !before.Implies.ToHashSet(StringComparer.Ordinal).SetEquals(after.Implies),
        };
    }

    private Change<Decision>? Decision(Decision before, Decision after) => !Differ(before.Value.Node, after.Value.Node)
        ? null
        : new Change<Decision>(after.Name, before, after, true, _words.Of(before, after)) { FollowsRules = _besideRules.Of(before.Value.Node) == _besideRules.Of(after.Value.Node) };

    private bool Differ(TypedNode before, TypedNode after) => _identity.Of(before) != _identity.Of(after);
}
