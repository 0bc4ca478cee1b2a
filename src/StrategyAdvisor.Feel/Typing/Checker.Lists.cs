using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    private TypedNode VisitFilter(FilterSyntax filter, Scope scope)
    {
        var list = Visit(filter.List, scope);
        if (ElementOf(list) is not { } element) return Faulty(filter.Span);
        var item = new Variable("item", element);
        var condition = Visit(filter.Condition, scope.InEntry(item));
        if (condition.Type is NumberType) return Fault(TypingDiagnostics.Position, filter.Condition.Span);
        if (!FeelType.Boolean.Accepts(condition.Type)) return Fault(TypingDiagnostics.WrongType, filter.Condition.Span, FeelType.Boolean.WithArticle, condition.Type.WithArticle);
        return new FilterNode(filter.Span, list, item, condition);
    }

    private TypedNode VisitQuantifier(QuantifierSyntax quantifier, int binding, Scope scope)
    {
        if (binding == quantifier.Bindings.Length) return VisitAs(quantifier.Condition, scope, FeelType.Boolean);
        var bound = quantifier.Bindings[binding];
        var list = Visit(bound.List, scope);
        var item = Bind(bound, list, scope);
        var condition = VisitQuantifier(quantifier, binding + 1, scope.WithVariable(item));
        return item.Type is FaultyType ? Faulty(quantifier.Span) : new QuantifierNode(quantifier.Span, quantifier.IsEvery, list, item, condition);
    }

    private TypedNode VisitFor(ForSyntax loop, Scope scope)
    {
        if (loop.Bindings.Length != 1) return Fault(TypingDiagnostics.OneBinding, loop.Span);
        var list = Visit(loop.Bindings[0].List, scope);
        var item = Bind(loop.Bindings[0], list, scope);
        var body = Visit(loop.Result, scope.WithVariable(item));
        return item.Type is FaultyType || body.Type is FaultyType ? Faulty(loop.Span) : new ProjectionNode(loop.Span, list, item, body);
    }

    private Variable Bind(BindingSyntax binding, TypedNode list, Scope scope)
    {
        if (scope.Find(binding.Name) is not null || scope.Symbols.Find(binding.Name) is not null || binding.Name == "today")
            Fault(TypingDiagnostics.Shadow, binding.NameSpan, binding.Name);
        return new Variable(binding.Name, ElementOf(list) ?? FeelType.Faulty, isNamed: true);
    }

    private FeelType? ElementOf(TypedNode list)
    {
        if (list.Type is ListType type) return type.Element;
        if (list.Type is not FaultyType) Fault(TypingDiagnostics.NotAList, list.Span, list.Type.WithArticle);
        return null;
    }

    private TypedNode VisitList(ListSyntax list, Scope scope, FeelType? expected)
    {
        var wanted = (expected as ListType)?.Element;
        var items = list.Items.Select(item => Visit(item, scope, wanted)).ToList();
        var element = wanted ?? items.Find(item => item.Type is TextType { Allowed: not null })?.Type ?? items.FirstOrDefault()?.Type ?? FeelType.Faulty;
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = AsAllowedText(items[i], element);
            if (!element.Accepts(items[i].Type)) return Fault(TypingDiagnostics.MixedList, list.Items[i].Span, element.WithArticle, items[i].Type.WithArticle);
            element = Common(element, items[i].Type);
        }

        return new ListNode(list.Span, new ListType(element), [.. items.Select(item => new ListNode.Item(null, item))]);
    }
}
