namespace StrategyAdvisor.Rules.Tests;

/// <summary>The files under <c>tests/cases/rules</c>. In tables, lines that begin with <c># </c> above the first case are remarks.</summary>
internal static class CaseFile
{
    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "rules", file)).ReplaceLineEndings("\n");

    /// <summary>Blocks between empty lines: the first line, and the others as they stand.</summary>
    public static TheoryData<string, string> Blocks(string file)
    {
        var blocks = new TheoryData<string, string>();
        foreach (var block in Read(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(block => !block.StartsWith("# ", StringComparison.Ordinal)))
        {
            var lines = block.Trim('\n').Split('\n', 2);
            blocks.Add(lines[0], lines.Length > 1 ? lines[1] : "");
        }

        return blocks;
    }

    /// <summary>Cases that begin with <c>### title</c>: the title, what is given, and behind <c>>>></c> what is expected.</summary>
    public static TheoryData<string, string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var block in Read(file).Split("\n### ").Skip(1))
        {
            var title = block[..block.IndexOf('\n', StringComparison.Ordinal)];
            var parts = block[(title.Length + 1)..].Split("\n>>>", 2);
            cases.Add(title, parts[0] + "\n", parts[1].Trim('\n'));
        }

        return cases;
    }
}
