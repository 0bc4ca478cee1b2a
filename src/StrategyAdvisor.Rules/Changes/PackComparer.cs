using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>Compares two packs rule by rule; the order of rules and files does not matter.</summary>
public sealed class PackComparer
{
    private readonly Pack _before;
    private readonly Pack _after;
    private readonly ExpressionIdentity _identity = new();

    private PackComparer(Pack before, Pack after) => (_before, _after) = (before, after);

    /// <returns>What differs, in ordinal order of the names.</returns>
    public static PackChange Compare(Pack before, Pack after) => new PackComparer(before, after).Compare();

    private PackChange Compare() => new(
        Pairs(_before.Rules, _after.Rules, rule => rule.Id, Rule),
        Pairs(_before.Decisions, _after.Decisions, decision => decision.Name, Decision));

    private static ImmutableArray<Change<T>> Pairs<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> name, Func<T, T, Change<T>?> compare)
        where T : class
    {
        var old = before.ToDictionary(name, StringComparer.Ordinal);
        var changes = after.Select(now => old.Remove(name(now), out var was) ? compare(was, now) : new Change<T>(name(now), null, now, true, ["is new"])).OfType<Change<T>>().ToList();
        return [.. changes.Concat(old.Values.Select(was => new Change<T>(name(was), was, null, true, ["is gone"]))).OrderBy(change => change.Name, StringComparer.Ordinal)];
    }

    private Change<Rule>? Rule(Rule before, Rule after)
    {
        var isTouched = Differ(before.When.Node, after.When.Node) || Differ(before.Severity.Node, after.Severity.Node);
        ImmutableArray<string> words =
        [
            .. Parameters(WrittenOf(_before, before.Id).Parameters, WrittenOf(_after, after.Id).Parameters),
            .. Expressions("condition", before.When.Node, after.When.Node),
            .. Expressions("severity", before.Severity.Node, after.Severity.Node),
            .. Texts(WrittenOf(_before, before.Id), WrittenOf(_after, after.Id)),
            .. Lists("next steps", before.NextSteps, after.NextSteps),
            .. Lists("what it implies", before.Implies, after.Implies),
            .. before.Group == after.Group ? [] : new[] { $"moved from group {before.Group} to {after.Group}" },
        ];
        return !isTouched && words.IsEmpty ? null : new Change<Rule>(after.Id, before, after, isTouched, words);
    }

    private Change<Decision>? Decision(Decision before, Decision after)
    {
        if (!Differ(before.Value.Node, after.Value.Node)) return null;
        var words = TypedPrinter.Print(before.Value.Node) == TypedPrinter.Print(after.Value.Node) ? Deeper(before.Value.Node, after.Value.Node) : ["its table or value is another"];
        return new Change<Decision>(after.Name, before, after, true, [.. words]);
    }

    private bool Differ(TypedNode before, TypedNode after) => _identity.Of(before) != _identity.Of(after);

    private IEnumerable<string> Expressions(string what, TypedNode before, TypedNode after)
    {
        if (!Differ(before, after)) return [];
        var (was, now) = (TypedPrinter.Print(before), TypedPrinter.Print(after));
        return was != now ? [$"{what} was `{was}`, is `{now}`"] : Deeper(before, after);
    }

    /// <summary>The definitions and facts that differ where the text is the same. A count of findings is no text of anybody's: what differs there are rules, and they are told by themselves.</summary>
    private IEnumerable<string> Deeper(TypedNode before, TypedNode after)
    {
        var now = Definitions(after).ToDictionary(definition => definition.Name, StringComparer.Ordinal);
        foreach (var was in Definitions(before))
        {
            if (was.Source.Text.Length == 0 || !now.TryGetValue(was.Name, out var other) || !Differ(was.Body, other.Body)) continue;
            var (text, otherText) = (TypedPrinter.Print(was.Body), TypedPrinter.Print(other.Body));
            if (text != otherText) yield return $"`{was.Name}`, which it uses, was `{text}`, is `{otherText}`";
            else if (was.Function is null)
                foreach (var word in Deeper(was.Body, other.Body)) yield return word;
        }
    }

    private static IEnumerable<Definition> Definitions(TypedNode node) =>
        NodeChildren.Of(node).SelectMany(Definitions).Concat(node is DefinitionNode definition ? [definition.Definition] : []).DistinctBy(definition => definition.Name, StringComparer.Ordinal);

    private static WrittenRule WrittenOf(Pack pack, string id) => pack.Written.Rules.First(rule => rule.Id.Text == id);

    private static IEnumerable<string> Parameters(ImmutableArray<WrittenParameter> before, ImmutableArray<WrittenParameter> after) =>
        from was in before
        let now = after.FirstOrDefault(parameter => parameter.Name.Text == was.Name.Text)
        where now is not null && Text(was) != Text(now)
        select $"parameter `{was.Name.Text}` was {Text(was)}, is {Text(now)}";

    private static string Text(WrittenParameter parameter) => parameter.Unit is null ? parameter.Value.Text : $"{parameter.Value.Text} {parameter.Unit.Text}";

    private static IEnumerable<string> Texts(WrittenRule before, WrittenRule after) =>
        before.Warnings.Keys.Union(after.Warnings.Keys, StringComparer.Ordinal)
            .Where(language => before.Warnings.GetValueOrDefault(language)?.Text != after.Warnings.GetValueOrDefault(language)?.Text)
            .Select(language => $"warning in `{language}` reworded");

    private static IEnumerable<string> Lists(string what, ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (gone, added) = (before.Except(after, StringComparer.Ordinal).ToList(), after.Except(before, StringComparer.Ordinal).ToList());
        if (gone.Count > 0) yield return $"{what}: no longer {string.Join(", ", gone)}";
        if (added.Count > 0) yield return $"{what}: now also {string.Join(", ", added)}";
    }
}
