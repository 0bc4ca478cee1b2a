using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

public sealed partial class Checker
{
    private TypedNode VisitName(NameSyntax name, Scope scope)
    {
        if (scope.Find(name.Name) is var (variable, field))
        {
            var node = new VariableNode(name.Span, variable);
            return field is null ? node : new FieldNode(name.Span, node, field);
        }

        if (name.Name == "today") return new TodayNode(name.Span);
        return scope.Symbols.Find(name.Name) is { } symbol
            ? Symbolic(symbol, name.Span, name.Name)
            : FaultNear(Suggestion.For(name.Name, scope.Names().Distinct(StringComparer.Ordinal)), TypingDiagnostics.UnknownName, name.Span, name.Name);
    }

    private static TypedNode Symbolic(Symbol symbol, Span span, string? name) => symbol switch
    {
        Symbol.Constant constant => new ConstantNode(span, constant.Type, constant.Value, name),
        Symbol.Defined defined => new DefinitionNode(span, defined.Definition),
        _ => Faulty(span),
    };

    private TypedNode VisitPath(PathSyntax path, Scope scope)
    {
        var target = Visit(path.Target, scope);
        return target.Type switch
        {
            FaultyType => Faulty(path.Span),
            RecordType record when record.Find(path.Member) is { } field => Member(path.Span, target, field),
            RecordType record => FaultMember(path, record),
            ListType { Element: RecordType record } when record.Find(path.Member) is { } field => MemberOfEach(path, target, record, field),
            ListType { Element: RecordType record } => FaultMember(path, record),
            var type => Property(path, target, type),
        };
    }

    private static TypedNode Member(Span span, TypedNode record, Field field) =>
        record is ContextNode context ? context.Values[field.Slot] : new FieldNode(span, record, field);

    private static ProjectionNode MemberOfEach(PathSyntax path, TypedNode list, RecordType record, Field field)
    {
        var item = new Variable("item", record);
        return new ProjectionNode(path.Span, list, item, new FieldNode(path.MemberSpan, new VariableNode(path.MemberSpan, item), field));
    }

    private TypedNode Property(PathSyntax path, TypedNode target, FeelType type)
    {
        var properties = Properties.Of(type);
        if (properties.FirstOrDefault(property => property.Name == path.Member) is { } found)
            return new CallNode(path.Span, found.Overloads[0].Result([type]), found, [target]);
        return FaultNear(
            Suggestion.For(path.Member, properties.Select(property => property.Name)), TypingDiagnostics.UnknownMember, path.MemberSpan, path.Member, type.WithArticle);
    }

    private ConstantNode FaultMember(PathSyntax path, RecordType record) => FaultNear(
        Suggestion.For(path.Member, record.Fields.Select(field => field.Name)), TypingDiagnostics.UnknownMember, path.MemberSpan, path.Member, record.WithArticle);

    private TypedNode VisitTemporal(TemporalSyntax temporal)
    {
        var value = TemporalText.Read(temporal.Value, out var isPartOfDay);
        return value switch
        {
            NodaTime.LocalDate => new ConstantNode(temporal.Span, FeelType.Date, value),
            DaysDuration => new ConstantNode(temporal.Span, FeelType.Days, value),
            MonthsDuration => new ConstantNode(temporal.Span, FeelType.Months, value),
            _ => Fault(isPartOfDay ? TypingDiagnostics.SmallerThanDay : TypingDiagnostics.Temporal, temporal.Span, temporal.Value),
        };
    }

    private TypedNode VisitContext(ContextSyntax context, Scope scope)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        var values = ImmutableArray.CreateBuilder<TypedNode>();
        foreach (var entry in context.Entries)
        {
            var value = Visit(entry.Value, scope);
            if (fields.Any(field => field.Name == entry.Name))
            {
                Fault(TypingDiagnostics.DuplicateEntry, entry.NameSpan, entry.Name);
                continue;
            }

            fields.Add(new Field(entry.Name, value.Type, fields.Count));
            values.Add(value);
        }

        return new ContextNode(context.Span, new RecordType("context", fields.ToImmutable()), values.ToImmutable());
    }
}
