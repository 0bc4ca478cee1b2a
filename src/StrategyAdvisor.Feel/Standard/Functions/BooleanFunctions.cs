using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using static StrategyAdvisor.Feel.Standard.Functions.StandardParameter;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Built-ins over booleans (DMN 1.5, tables 74 and 76).</summary>
internal static class BooleanFunctions
{
    public static ImmutableArray<StandardFunction> Table { get; } =
    [
        new("not", [ABoolean("negand").OrNull()], call => FeelBoolean.Of(!Logic.Of(call[0])), "True for false, false for true, null for null.", "not(true)", "false"),
        new("all", [Entries("list")], call => Joined(call, Logic.All), "False where an entry is false, true where all are true or there are none.", "all([true, false])", "false"),
        new("any", [Entries("list")], call => Joined(call, Logic.Any), "True where an entry is true, false where all are false or there are none.", "any([true, false])", "true"),
    ];

    private static FeelValue? Joined(Arguments call, Func<IEnumerable<bool?>, bool?> join) =>
        call.List(0).All(item => item is FeelBoolean or FeelNull) ? FeelBoolean.Of(join(call.List(0).Select(Logic.Of))) : null;
}
