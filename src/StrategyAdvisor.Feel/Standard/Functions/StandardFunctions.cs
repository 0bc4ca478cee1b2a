namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Every built-in of full FEEL, in the order of DMN 1.5, 10.3.4.</summary>
internal static class StandardFunctions
{
    public static ImmutableArray<StandardFunction> All { get; } =
    [
        .. Conversions.Table, .. BooleanFunctions.Table, .. TextFunctions.Table, .. ListFunctions.Table, .. ListEditing.Table, .. AggregateFunctions.Table,
        .. NumberFunctions.Table, .. TemporalFunctions.Table, .. RangeRelations.Table, .. ContextFunctions.Table,
    ];

    private static readonly Dictionary<string, BuiltinFunction> ByName =
        All.GroupBy(function => function.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new BuiltinFunction([.. group]), StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static BuiltinFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
