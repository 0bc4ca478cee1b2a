using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>A folder is a step. A step knows the steps before it, never those after it.</summary>
public sealed partial class FolderTests
{
    /// <summary>
    /// The steps of Feel in order; folders of one row are one step. A function's signature is written in types and a typed call names its function,
    /// so these two know each other.
    /// </summary>
    private static readonly string[][] Feel =
    [
        ["Text"],
        ["Syntax"],
        ["Typing", "Functions"],
        ["Columns"],
        ["Programs"],
        ["Compilation"],
        ["Evaluation"],
        ["Standard"],
    ];

    [Fact]
    public void A_step_of_Feel_knows_only_the_steps_before_it() =>
        Violations.AssertNone(
            "a step that knows a later one, or a folder that is no step",
            from edge in EdgesOf("Feel")
            where StepOf(edge.From) < 0 || StepOf(edge.To) < 0 || StepOf(edge.From) < StepOf(edge.To)
            select $"{edge.File}: {edge.From} uses {edge.To}");

    [Fact]
    public void Every_folder_of_Feel_is_a_step() =>
        Violations.AssertNone(
            "a folder that is no step",
            SourceTree.CodeUnder("src/StrategyAdvisor.Feel").Select(FolderOf).Distinct(StringComparer.Ordinal).Where(folder => StepOf(folder) < 0));

    [Theory]
    [InlineData("Rules")]
    [InlineData("Facts")]
    [InlineData("Accounts")]
    [InlineData("Briefs")]
    [InlineData("Portfolio")]
    [InlineData("Web")]
    [InlineData("Cli")]
    public void Folders_of_a_project_form_no_circle(string project)
    {
        var uses = EdgesOf(project).ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        Violations.AssertNone("a folder that comes back to itself", uses.Select(step => step.Key).Where(step => Circles(step, uses)));
    }

    [Theory]
    [InlineData("A>B B>C", false)]
    [InlineData("A>B B>C C>A", true)]
    [InlineData("A>B B>A", true)]
    public void A_circle_is_found(string edges, bool expected)
    {
        var uses = edges.Split(' ').ToLookup(edge => edge[..1], edge => edge[2..], StringComparer.Ordinal);
        Assert.Equal(expected, Circles("A", uses));
    }

    private static int StepOf(string folder) => Array.FindIndex(Feel, step => step.Contains(folder, StringComparer.Ordinal));

    private static bool Circles(string start, ILookup<string, string> uses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[start]);
        while (open.TryPop(out var step))
        {
            if (step == start) return true;
            if (!seen.Add(step)) continue;
            foreach (var next in uses[step]) open.Push(next);
        }

        return false;
    }

    /// <summary>Which folder of a project names which other folder of it, by its using lines. Files directly in the project belong to no step.</summary>
    private static IEnumerable<(SourceFile File, string From, string To)> EdgesOf(string project) =>
        from file in SourceTree.CodeUnder($"src/StrategyAdvisor.{project}")
        let folder = FolderOf(file)
        where folder.Length > 0
        from Match used in UsingLine().Matches(file.Text)
        where used.Groups["project"].Value == project && used.Groups["folder"].Value != folder
        select (file, folder, used.Groups["folder"].Value);

    private static string FolderOf(SourceFile file) => file.Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"^(global )?using (static )?(\w+ = )?StrategyAdvisor\.(?<project>\w+)\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex UsingLine();
}
