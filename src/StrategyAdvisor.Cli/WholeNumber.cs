using System.CommandLine;

namespace StrategyAdvisor.Cli;

/// <summary>Options that take a whole number; anything else is told in one line.</summary>
internal static class WholeNumber
{
    /// <param name="rule">Follows the option's name where the value is refused, such as <c>must be 1 or more</c>.</param>
    public static Option<int?> Option(string name, string helpName, string description, int least, int most, string rule) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            result.AddError($"{name} {rule}");
            return null;
        },
    };
}
