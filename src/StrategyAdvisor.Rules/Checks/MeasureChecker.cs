using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Types the measures of a rule or figure and what parts accounts into groups.</summary>
internal sealed class MeasureChecker(FactDictionary dictionary, ExpressionChecker checker, DiagnosticList diagnostics)
{
    /// <param name="accounts">What expressions over one account see.</param>
    /// <param name="parameters">All that the condition over entries sees beyond their facts.</param>
    public MeasureSet Check(
        ImmutableArray<WrittenMeasure> written, ImmutableArray<ScalarNode> groupBy, Excerpt? groupWhere, int? coverage, Scope accounts, ISymbols parameters)
    {
        RefuseTaken(written);
        var grouping = GroupingOf(groupBy, groupWhere, parameters);
        var measures = written.Select(measure => Check(measure, accounts)).ToImmutableArray();
        return new MeasureSet(grouping, measures, new Variable("group", GroupType(measures)), coverage ?? MeasureSet.UsualCoverage);
    }

    private static RecordType GroupType(ImmutableArray<Measure> measures)
    {
        var fields = measures.Select((measure, slot) => new Field(measure.Name, measure.Type, slot)).DistinctBy(field => field.Name, StringComparer.Ordinal).ToList();
        fields.RemoveAll(field => field.Name is MeasureSet.Subject or MeasureSet.LeftOut);
        return new RecordType("group", [.. fields, new Field(MeasureSet.Subject, FeelType.Text, measures.Length), new Field(MeasureSet.LeftOut, FeelType.Number, measures.Length + 1)]);
    }

    private Measure Check(WrittenMeasure written, Scope accounts)
    {
        var isCount = written.Kind == MeasureKind.Count;
        var value = checker.Check(written.Of, accounts, isCount ? FeelType.Boolean : null);
        var where = written.Where is { } text ? new Condition(checker.Check(text, accounts, FeelType.Boolean), text) : null;
        if (!isCount && !IsMeasurable(value.Type, written.Kind))
            diagnostics.Add(PortfolioDiagnostics.MeasureValue.At(written.Of.Locate(value.Span), $"`{Word(written.Kind)}`", value.Type.WithArticle));
        var by = written.By.Select(AccountFact).OfType<FactDeclaration>().ToImmutableArray();
        var type = isCount ? FeelType.Number : value.Type;
        return new Measure(written.Name.Text, written.Kind, new Condition(value, written.Of), where, written.IsOverAll, written.Top, by, type, isCount || IsNeverNegative(value));
    }

    private static bool IsMeasurable(FeelType type, MeasureKind kind) =>
        type is NumberType or DaysType or FaultyType || (type is DateType && kind is MeasureKind.Min or MeasureKind.Max);

    private static bool IsNeverNegative(TypedNode value) => value switch
    {
        FieldNode field => field.Field.Minimum >= 0,
        ConstantNode { Value: decimal number } => number >= 0,
        DefinitionNode definition => IsNeverNegative(definition.Definition.Body),
        ArithmeticNode { Operator: Feel.Syntax.ArithmeticOperator.Add or Feel.Syntax.ArithmeticOperator.Multiply } sum => IsNeverNegative(sum.Left) && IsNeverNegative(sum.Right),
        CallNode { Function.Name: "count" } => true,
        _ => false,
    };

    private static string Word(MeasureKind kind) => kind.ToString().ToLowerInvariant();

    private Grouping GroupingOf(ImmutableArray<ScalarNode> names, Excerpt? where, ISymbols parameters)
    {
        if (names is [var single] && single.Text.Split('.') is [var list, var fact]) return ByEntries(single, list, fact, where, parameters);
        if (where is not null) diagnostics.Add(PortfolioDiagnostics.GroupWhere.At(where.Locate(new Span(0, where.Text.Length))));
        var facts = names.Select(AccountFact).OfType<FactDeclaration>().ToImmutableArray();
        return facts.IsEmpty ? new Grouping.None() : new Grouping.ByFacts(facts);
    }

    private Grouping ByEntries(ScalarNode node, string listName, string factName, Excerpt? where, ISymbols parameters)
    {
        var list = dictionary.Account.Facts.FirstOrDefault(fact => fact.Name == listName && fact.IsTable);
        if (list?.Entries!.Facts.FirstOrDefault(fact => fact.Name == factName && Names(fact)) is not { } name)
        {
            Refuse(node);
            return new Grouping.None();
        }

        var entry = new Variable(list.Entries.Type.Name, list.Entries.Type);
        var condition = where is null ? null : new Condition(checker.Check(where, new Scope(entry, parameters), FeelType.Boolean), where);
        return new Grouping.ByEntries(list, name, entry, condition);
    }

    private FactDeclaration? AccountFact(ScalarNode node)
    {
        var fact = dictionary.Account.Facts.FirstOrDefault(fact => fact.Name == node.Text && Names(fact));
        if (fact is null) Refuse(node);
        return fact;
    }

    private static bool Names(FactDeclaration fact) => fact.Kind is FactKind.Text or FactKind.OneOf;

    private void Refuse(ScalarNode node)
    {
        var lists = dictionary.Account.Facts.Where(fact => fact.IsTable).SelectMany(list => list.Entries!.Facts.Where(Names).Select(fact => $"{list.Name}.{fact.Name}"));
        var known = dictionary.Account.Facts.Where(Names).Select(fact => fact.Name).Concat(lists);
        diagnostics.Add(PortfolioDiagnostics.GroupFact.At(node.Location, node.Text).Suggesting(Suggestion.For(node.Text, known)));
    }

    private void RefuseTaken(ImmutableArray<WrittenMeasure> measures)
    {
        foreach (var measure in measures.Where(measure => measure.Name.Text is MeasureSet.Subject or MeasureSet.LeftOut))
            diagnostics.Add(PackDiagnostics.NameTaken.At(measure.Name.Location, measure.Name.Text, "value of every group"));
    }
}
