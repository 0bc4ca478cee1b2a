using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Changes;

/// <summary>Says what was edited of a rule or decision, a sentence for each edit; what follows from an edit elsewhere is said there.</summary>
internal sealed class ChangeWords(Pack before, Pack after, ExpressionIdentity identity)
{
    public static string OfNew(Rule rule) => $"is new: `{TypedPrinter.Print(rule.When.Node)}`";

    public ImmutableArray<string> Of(Rule was, Rule now)
    {
        var (written, rewritten) = (WrittenOf(before, was.Id), WrittenOf(after, now.Id));
        return
        [
            .. Terms(written, rewritten),
            .. Parameters(written.Parameters, rewritten.Parameters),
            .. written.Term == rewritten.Term ? Expressions("condition", was.When.Node, now.When.Node) : Texts("condition", written.When.Text, rewritten.When.Text),
            .. written.Term == rewritten.Term ? Expressions("severity", was.Severity.Node, now.Severity.Node) : Texts("severity", written.Severity.Text, rewritten.Severity.Text),
            .. Warnings(written, rewritten),
            .. Lists("next steps", was.NextSteps, now.NextSteps),
            .. Lists("what it implies", was.Implies, now.Implies),
            .. was.Group == now.Group ? [] : new[] { $"moved from group {was.Group} to {now.Group}" },
        ];
    }

    public ImmutableArray<string> Of(Decision was, Decision now)
    {
        var (written, rewritten) = (WrittenOf(before, was), WrittenOf(after, now));
        ImmutableArray<string> words = [.. Parameters(written.Parameters, rewritten.Parameters)];
        if (TypedPrinter.Print(was.Value.Node) == TypedPrinter.Print(now.Value.Node)) return [.. words, .. Deeper(was.Value.Node, now.Value.Node)];
        return [.. words, .. written.Table is { } table && rewritten.Table is { } redrawn ? TableWords.Of(table, redrawn) : Expressions("its value", was.Value.Node, now.Value.Node)];
    }

    private IEnumerable<string> Terms(WrittenRule was, WrittenRule now)
    {
        if (was.Term.OffUntil != now.Term.OffUntil)
        {
            var because = after.Written.Changes.LastOrDefault(change => change.IsOff && change.Name.Text == now.Id.Text)?.Because;
            yield return now.Term.OffUntil is { } until ? $"is off until {until:uuuu-MM-dd}: {because}" : "is no longer off";
        }

        if (was.Term.From != now.Term.From) yield return now.Term.From is { } from ? $"is otherwise from {from:uuuu-MM-dd} on" : "holds from the beginning";
    }

    private IEnumerable<string> Expressions(string what, TypedNode was, TypedNode now)
    {
        if (!Differ(was, now)) return [];
        var (text, otherText) = (TypedPrinter.Print(was), TypedPrinter.Print(now));
        return text != otherText ? [$"{what} was `{text}`, is `{otherText}`"] : Deeper(was, now);
    }

    private static IEnumerable<string> Texts(string what, string was, string now) => was.Trim() == now.Trim() ? [] : [$"{what} was `{was.Trim()}`, is `{now.Trim()}`"];

    /// <summary>The definitions that differ where the text is the same. Rules that it asks for, and counts of findings, which are nobody's text, are told by themselves.</summary>
    private IEnumerable<string> Deeper(TypedNode was, TypedNode now)
    {
        var others = Definitions(now).ToDictionary(definition => definition.Name, StringComparer.Ordinal);
        foreach (var definition in Definitions(was).Where(definition => definition.Function is null && definition.Source.Text.Length > 0))
        {
            if (!others.TryGetValue(definition.Name, out var other) || !Differ(definition.Body, other.Body)) continue;
            var (text, otherText) = (TypedPrinter.Print(definition.Body), TypedPrinter.Print(other.Body));
            if (text != otherText) yield return $"`{definition.Name}`, which it uses, was `{text}`, is `{otherText}`";
            else
                foreach (var word in Deeper(definition.Body, other.Body)) yield return word;
        }
    }

    private static IEnumerable<Definition> Definitions(TypedNode node) =>
        NodeChildren.Of(node).SelectMany(Definitions).Concat(node is DefinitionNode definition ? [definition.Definition] : []).DistinctBy(definition => definition.Name, StringComparer.Ordinal);

    private bool Differ(TypedNode was, TypedNode now) => identity.Of(was) != identity.Of(now);

    private static WrittenRule WrittenOf(Pack pack, string id) => pack.Written.Rules.First(rule => rule.Id.Text == id);

    private static WrittenDecision WrittenOf(Pack pack, Decision decision) => pack.Written.Decisions.First(written => written.Name.Text == decision.Name);

    private static IEnumerable<string> Parameters(ImmutableArray<WrittenParameter> before, ImmutableArray<WrittenParameter> after) =>
        from was in before
        let now = after.FirstOrDefault(parameter => parameter.Name.Text == was.Name.Text)
        where now is not null && Text(was) != Text(now)
        select $"parameter `{was.Name.Text}` was {Text(was)}, is {Text(now)}";

    private static string Text(WrittenParameter parameter) => parameter.Unit is null ? parameter.Value.Text : $"{parameter.Value.Text} {parameter.Unit.Text}";

    private static IEnumerable<string> Warnings(WrittenRule before, WrittenRule after) =>
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
