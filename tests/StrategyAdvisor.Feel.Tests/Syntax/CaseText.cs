using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Tests.Syntax;

/// <summary>The text tables under <c>tests/cases/feel</c>. Lines that begin with <c>#</c> are remarks; <c>↵</c> stands for a line break in an expression.</summary>
internal static class CaseText
{
    /// <summary>The names that the tables' expressions know.</summary>
    public static NameSet Names { get; } = new(Lines("names.txt"));

    public static ImmutableArray<string> Lines(string file) =>
        [.. Read(file).Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    /// <summary>The rows of a table whose two columns are kept apart by <c> => </c>.</summary>
    public static TheoryData<string, string> Pairs(string file)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in Lines(file))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            pairs.Add(Broken(line[..arrow].TrimEnd()), line[(arrow + 4)..].Trim());
        }

        return pairs;
    }

    /// <summary>Blocks of lines between empty lines: the first line, and the others as they stand.</summary>
    public static TheoryData<string, string> Blocks(string file)
    {
        var blocks = new TheoryData<string, string>();
        foreach (var block in string.Join('\n', Read(file).Split('\n').Where(line => !line.StartsWith('#'))).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n', 2);
            if (lines is [var text, var expected]) blocks.Add(Broken(text), expected);
        }

        return blocks;
    }

    private static string Broken(string text) => text.Replace('↵', '\n');

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "feel", file));
}
