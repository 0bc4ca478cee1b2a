using System.Text.RegularExpressions;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Functions;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard;

/// <summary>The names that an expression may use, known before it is read: FEEL's names may hold spaces, signs and keywords (DMN 1.5, 10.3.1.2).</summary>
internal static partial class WrittenNames
{
    /// <param name="text">The expression: the keys of its own contexts are names too, <c>{days in week: 7, hours: days in week * 24}</c>.</param>
    /// <param name="inputs">What is known around it.</param>
    public static NameSet Of(string text, FeelContext inputs)
    {
        var keys = Key().Matches(Literal().Replace(text, "\"\"")).Select(match => match.Groups["name"].Value.TrimEnd()).Where(name => !WordCharacters.IsPlainName(name));
        return new NameSet([.. StandardFunctions.Names, .. Properties.Names], [.. keys.Select(Folded), .. KeysOf(inputs)]);
    }

    private static IEnumerable<string> KeysOf(FeelValue value) => value switch
    {
        FeelContext context => context.Entries.SelectMany(entry => KeysOf(entry.Value).Prepend(entry.Key)),
        FeelList list => list.Items.SelectMany(KeysOf),
        _ => [],
    };

    private static string Folded(string name) => Spaces().Replace(name, " ");

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex(@"[{,]\s*(?<name>[^\W\d][\w\s+*/.'-]*):", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
