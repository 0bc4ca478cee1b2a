using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>The walk-through of the page for coaches is typed into a terminal as it stands, and what it shows is what comes out.</summary>
public sealed partial class WalkThroughTests
{
    private static readonly string Page = Path.Combine(Commands.Rules, "README.md");

    [Fact]
    public void Every_command_of_the_walk_through_prints_what_the_page_shows()
    {
        using var folder = new TemporaryFolder();
        var written = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var (place, run, at, commands) = (folder.Path, new StringBuilder(), 0, 0);
        foreach (var block in Block().Matches(written).ToList())
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["file"] is { Success: true } file)
            {
                File.WriteAllText(Path.Combine(place, file.Value), text);
                continue;
            }

            var shown = new StringBuilder();
            foreach (var line in text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
            {
                shown.Append(CultureInfo.InvariantCulture, $"{line}\n");
                if (line.StartsWith("$ cd ", StringComparison.Ordinal)) place = Path.Combine(place, line[5..]);
                else shown.Append(Type(line[2..], place));
                commands++;
            }

            run.Append(written, at, block.Groups["text"].Index - at).Append(shown);
            at = block.Groups["text"].Index + text.Length;
        }

        run.Append(written, at, written.Length - at);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1") File.WriteAllText(Page, run.ToString());
        Assert.True(commands > 8, $"the page holds {commands} commands");
        Assert.Equal(written, run.ToString());
    }

    /// <summary>What a shell prints of a command, errors and results in the order in which they come.</summary>
    private static string Type(string command, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec 2>&1; advisor() {{ dotnet \"$ADVISOR\" \"$@\"; }}; {command}");
        start.Environment["ADVISOR"] = typeof(CommandLine).Assembly.Location;
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output;
    }

    [GeneratedRegex("^```(console|yaml write (?<file>[^\n]+))\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Block();
}
