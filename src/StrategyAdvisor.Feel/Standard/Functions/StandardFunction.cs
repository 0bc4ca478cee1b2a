namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>One way to call a built-in of full FEEL (DMN 1.5, 10.3.4). The tables of them feed evaluation and, by their examples, the tests.</summary>
/// <param name="Name">As written in an expression: <c>string length</c>.</param>
/// <param name="Body">Gives null where there is no result.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Result">What the example gives, as an expression.</param>
internal sealed record StandardFunction(
    string Name, ImmutableArray<StandardParameter> Parameters, Func<Arguments, Values.FeelValue?> Body, string Summary, string Example, string Result)
{
    /// <summary><c>substring(string, start position, length?)</c>.</summary>
    public string Usage => $"{Name}({string.Join(", ", Parameters.Select(parameter => parameter.Usage))})";
}
