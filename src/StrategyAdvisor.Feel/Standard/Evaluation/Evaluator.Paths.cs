using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

internal sealed partial class Evaluator
{
    private FeelValue ValueOf(PathSyntax path, Bindings names)
    {
        var target = Evaluate(path.Target, names);
        if (target is FeelList list) return Made(FeelList.Of(list.Items.Select(item => Member(item, path.Member) ?? FeelNull.Instance)), path);
        return Member(target, path.Member) ?? Fail(StandardDiagnostics.NoMember, path, path.Member, Kinds.NameOf(target));
    }

    /// <summary>An entry of a context, or a property; of a list, that of each entry. Null where there is none.</summary>
    private static FeelValue? Member(FeelValue target, string name) => target switch
    {
        FeelContext context => context.Find(name),
        FeelList list => FeelList.Of(list.Items.Select(item => Member(item, name) ?? FeelNull.Instance)),
        _ => Properties.Of(target, name),
    };

    private FeelValue ValueOf(FilterSyntax filter, Bindings names)
    {
        var value = Evaluate(filter.List, names);
        if (value is FeelNull) return value;
        var items = value is FeelList list ? list.Items : [value];
        if (items.IsEmpty) return filter.Condition is NumberSyntax ? FeelNull.Instance : FeelList.Empty;
        var first = Evaluate(filter.Condition, Within(items[0], names));
        if (first is FeelNumber position) return At(items, position.Value);
        var kept = items.Skip(1).Where(item => IsTrue(filter.Condition, Within(item, names)));
        return Made(FeelList.Of(first is FeelBoolean { Value: true } ? kept.Prepend(items[0]) : kept), filter);
    }

    /// <summary>Within a filter: <c>item</c> is the entry, and the entry's own names hide all others.</summary>
    private static Bindings Within(FeelValue item, Bindings names) => new(names.With("item", item), item as FeelContext);

    // 1 is the first entry, -1 the last.
    private static FeelValue At(ImmutableArray<FeelValue> items, decimal position)
    {
        if (position != decimal.Truncate(position) || Math.Abs(position) > items.Length || position == 0) return FeelNull.Instance;
        return items[(int)(position > 0 ? position - 1 : items.Length + position)];
    }
}
