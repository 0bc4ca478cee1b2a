using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

internal sealed partial class TreeEvaluator
{
    private Explanation Call(CallNode node)
    {
        var arguments = node.Arguments.Select(Evaluate).ToImmutableArray();
        var list = ListOf.From(arguments[0].Value);
        switch (node.Function.Operation)
        {
            case Operation.All:
                return Answer(node, Where(list, entry => entry.If(entry.Value, wanted: false)), found: false, arguments);
            case Operation.Any:
                return Answer(node, Where(list, entry => entry.If(entry.Value)), found: true, arguments);
            case Operation.ListContains:
                return Answer(node, Where(list, entry => entry.If(Same(node, entry.Value, arguments[1]))), found: true, arguments);
            case Operation.DistinctValues:
                return new Explanation(node, Distinct(node, list), arguments);
            case Operation.Concatenate:
                return new Explanation(node, Concatenated(arguments), arguments);
            default:
                return Explained(node, Compute(node, list, [.. arguments.Select(argument => argument.Value)]), arguments);
        }
    }

    private static Computed Compute(CallNode node, ListOf list, Possible[] arguments) => node.Function.Operation switch
    {
        Operation.Count => Aggregates.Count(list),
        Operation.Sum => Aggregates.Sum(list),
        Operation.Minimum or Operation.Maximum => Aggregates.Extreme(node.Function.Operation, list),
        Operation.Mean => Aggregates.Mean(list),
        Operation.Not => Truth.Of(arguments[0]).Not(),
        Operation.String => TextFunctions.Print(node.Arguments[0].Type, arguments[0]),
        Operation.Number or Operation.StringLength or Operation.UpperCase or Operation.LowerCase or Operation.Contains or Operation.StartsWith
            or Operation.EndsWith or Operation.Substring or Operation.SubstringBefore or Operation.SubstringAfter => OfTexts(node.Function.Operation, arguments),
        Operation.Date when arguments.Length == 1 => arguments[0] is Interval date ? date : TextFunctions.Date(TextValue.Of(arguments[0])),
        _ => OfNumbers(node.Function.Operation, [.. arguments.Select(Interval.Of)]),
    };

    private static Computed OfTexts(Operation operation, Possible[] arguments)
    {
        var text = TextValue.Of(arguments[0]);
        return operation switch
        {
            Operation.Number => TextFunctions.Number(text),
            Operation.StringLength => TextFunctions.Length(text),
            Operation.UpperCase => TextFunctions.Capitals(text),
            Operation.LowerCase => TextFunctions.SmallLetters(text),
            Operation.Substring => TextFunctions.Substring(text, Interval.Of(arguments[1]), arguments.Length > 2 ? Interval.Of(arguments[2]) : null),
            Operation.SubstringBefore or Operation.SubstringAfter => TextFunctions.Around(operation, text, TextValue.Of(arguments[1])),
            _ => TextFunctions.Holds(operation, text, TextValue.Of(arguments[1])),
        };
    }

    private static Computed OfNumbers(Operation operation, Interval[] arguments) => operation switch
    {
        Operation.Absolute => IntervalArithmetic.Absolute(arguments[0]),
        Operation.Floor => Rounding.Ends(arguments[0], Math.Floor),
        Operation.Ceiling => Rounding.Ends(arguments[0], Math.Ceiling),
        Operation.Modulo => IntervalArithmetic.Modulo(arguments[0], arguments[1]),
        Operation.Odd or Operation.Even => arguments[0] is { IsSettled: true, Low: { } number } ? Truth.Of(Math.Abs(number % 2) == (operation == Operation.Odd ? 1 : 0)) : Truth.Unknown,
        Operation.Date => DateArithmetic.FromParts(arguments[0], arguments[1], arguments[2]),
        Operation.MonthsBetween => DateArithmetic.MonthsBetween(arguments[0], arguments[1]),
        Operation.DayOfWeek or Operation.MonthOfYear => DateArithmetic.Name(operation, arguments[0]),
        Operation.Days => Rounding.Ends(arguments[0], Math.Truncate),
        Operation.Years => Rounding.Ends(arguments[0], months => Math.Truncate(months / 12)),
        Operation.Months => arguments[0] is { IsSettled: true, Low: { } months } ? Interval.Of(months % 12) : new Interval(-11, 11),
        Operation.Decimal or Operation.RoundUp or Operation.RoundDown or Operation.RoundHalfUp or Operation.RoundHalfDown =>
            Rounding.Round(operation, arguments[0], arguments[1]),
        _ => DateArithmetic.Part(operation, arguments[0]),
    };

    private static ListOf Where(ListOf list, Func<ListEntry, ListEntry> narrow) =>
        list with { Entries = [.. list.Entries.Select(entry => entry.IsOut ? entry : narrow(entry))], Further = [.. list.Further.Select(narrow)] };

    private static Explanation Same(CallNode node, Explanation one, Explanation other) => new(node, Comparing.Equal(one.Value, other.Value), [one, other]);

    private static ListOf Concatenated(ImmutableArray<Explanation> arguments)
    {
        var lists = arguments.Select(argument => ListOf.From(argument.Value)).ToList();
        return new ListOf([.. lists.SelectMany(list => list.Entries)], [.. lists.SelectMany(list => list.Frame)], [.. lists.SelectMany(list => list.Further)]);
    }

    private static ListOf Distinct(CallNode node, ListOf list)
    {
        var candidates = list.Candidates.ToList();
        var sources = candidates.SelectMany(entry => entry.Requirements.Select(requirement => requirement.Condition).Append(entry.Value)).ToImmutableArray();
        var everything = new Explanation(node, sources.All(source => source.Value.IsSettled) ? Truth.True : AnyValue.Instance, sources);
        var position = 0;
        return Where(list, entry => entry.If(new Explanation(node, Repeats(candidates, entry, position++), [entry.Value, everything]), wanted: false));
    }

    /// <summary>Is an entry among those that stand before its position?</summary>
    private static Truth Repeats(List<ListEntry> candidates, ListEntry entry, int position)
    {
        var answer = Truth.False;
        for (var earlier = 0; earlier < position; earlier++)
        {
            var same = Comparing.Equal(candidates[earlier].Value.Value, entry.Value.Value);
            if (same.MustBeTrue && candidates[earlier].IsIn) return Truth.True;
            if (!same.MustBeFalse) answer = Truth.Unknown;
        }

        return answer;
    }
}
