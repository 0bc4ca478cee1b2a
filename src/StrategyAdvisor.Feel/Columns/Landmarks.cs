using NodaTime;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>
/// The values that facts are compared with outright: constants, and days so long before or after today. A condition changes there, so that they and their neighbours show soonest
/// what it can be. What facts are compared with otherwise is not among them.
/// </summary>
public sealed class Landmarks
{
    private const int DaysOfMonth = 30;

    private readonly Dictionary<Field, List<decimal>> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Field, List<string>> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly int _today;

    /// <param name="today">The as-of date.</param>
    public Landmarks(TypedNode condition, LocalDate today)
    {
        (Today, _today) = (today, DayNumber.Of(today));
        foreach (var comparison in NodeChildren.Deep([condition]).OfType<ComparisonNode>())
        {
            Add(comparison.Left, comparison.Right);
            Add(comparison.Right, comparison.Left);
        }
    }

    /// <summary>The as-of date.</summary>
    public LocalDate Today { get; }

    /// <summary>Numbers as such, dates as <see cref="DayNumber"/>s, durations in days; in no order, and none where the fact meets no constant.</summary>
    public IReadOnlyList<decimal> Of(Field fact) => _values.GetValueOrDefault(fact) ?? [];

    /// <summary>The texts that a fact, or what a function makes of it, is compared with.</summary>
    public IReadOnlyList<string> TextsOf(Field fact) => _texts.GetValueOrDefault(fact) ?? [];

    private void Add(TypedNode side, TypedNode other)
    {
        if (side is FieldNode fact && ValueOf(other) is { } value) Add(_values, fact.Field, value);
        if (other is not ConstantNode { Value: string text }) return;
        foreach (var compared in NodeChildren.Deep([side]).OfType<FieldNode>()) Add(_texts, compared.Field, text);
    }

    private static void Add<T>(Dictionary<Field, List<T>> all, Field fact, T value)
    {
        if (!all.TryGetValue(fact, out var values)) all[fact] = values = [];
        values.Add(value);
    }

    // Months are counted roughly: a landmark is where to look, not what is compared.
    private decimal? ValueOf(TypedNode node) => node switch
    {
        TodayNode => _today,
        ConstantNode { Value: decimal number } => number,
        ConstantNode { Value: LocalDate date } => DayNumber.Of(date),
        ConstantNode { Value: DaysDuration duration } => duration.Days,
        ConstantNode { Value: MonthsDuration duration } => duration.Months * DaysOfMonth,
        ArithmeticNode { Operator: ArithmeticOperator.Add } sum => ValueOf(sum.Left) + ValueOf(sum.Right),
        ArithmeticNode { Operator: ArithmeticOperator.Subtract } difference => ValueOf(difference.Left) - ValueOf(difference.Right),
        DefinitionNode definition => ValueOf(definition.Definition.Body),
        _ => null,
    };
}
