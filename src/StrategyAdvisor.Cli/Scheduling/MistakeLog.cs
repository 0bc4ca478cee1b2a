using System.Text;
using System.Text.RegularExpressions;
using Serilog;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>
/// Puts what a review tells a person into a log. Of a mistake in accounts only place, severity and code are kept, and of any other message not what it quotes: both may name people, as the file of
/// an owner does.
/// </summary>
public sealed partial class MistakeLog(ILogger log) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public int Mistakes { get; private set; }

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        Take(_line.ToString().TrimEnd('\r'));
        _line.Clear();
    }

    private void Take(string line)
    {
        if (Mistake().Match(line) is { Success: true } match)
        {
            Mistakes++;
            log.Warning("Mistake {Code} ({Severity}) at {Place}", match.Groups["code"].Value, match.Groups["severity"].Value, match.Groups["place"].Value);
        }
        else if (line.StartsWith("advisor: ", StringComparison.Ordinal))
        {
            log.Warning("Told: {Message}", Quoted().Replace(line["advisor: ".Length..], "…"));
        }
        else if (line.Length > 0)
        {
            log.Information("Told: {Message}", Quoted().Replace(line, "…"));
        }
    }

    [GeneratedRegex("^(?<place>.*?:[0-9]+:[0-9]+): (?<severity>error|warning) (?<code>[A-Z]+[0-9]+) ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mistake();

    [GeneratedRegex("`[^`]*`|'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
