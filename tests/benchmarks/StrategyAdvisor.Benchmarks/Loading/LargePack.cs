namespace StrategyAdvisor.Benchmarks.Loading;

/// <summary>The default pack made larger: its rules again under other ids, until there are as many as asked for.</summary>
internal static class LargePack
{
    private const string RuleStart = "  - rule: ";
    private const string RulesStart = "rules:";

    public static void Write(string folder, int rules)
    {
        var source = Path.Combine(Repository.Root, "rules/key-accounts");
        foreach (var path in Directory.EnumerateFiles(source, "*.yaml").Where(path => !path.EndsWith(".test.yaml", StringComparison.Ordinal)))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        var files = Directory.EnumerateFiles(folder, "*.rules.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllLines).ToList();
        var count = files.Sum(lines => lines.Count(IsRule));
        for (var copy = 2; count < rules; copy++)
        {
            foreach (var (lines, number) in files.Select((lines, number) => (lines, number)))
            {
                if (count == rules) break;
                var added = Copy(lines, copy, rules - count);
                count += added.Count(IsRule);
                File.WriteAllLines(Path.Combine(folder, $"copy-{copy}-{number}.rules.yaml"), added);
            }
        }
    }

    private static bool IsRule(string line) => line.StartsWith(RuleStart, StringComparison.Ordinal);

    /// <summary>The group and the first rules of a file, under other ids.</summary>
    private static List<string> Copy(string[] lines, int copy, int most)
    {
        var copied = lines.Where(line => line.StartsWith("group:", StringComparison.Ordinal)).Append(RulesStart).ToList();
        var (isInRules, count) = (false, 0);
        foreach (var line in lines)
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#') isInRules = line.StartsWith(RulesStart, StringComparison.Ordinal);
            else if (IsRule(line) && ++count > most) break;
            else if (isInRules) copied.Add(IsRule(line) ? $"{line}-{copy}" : line);
        }

        return copied;
    }
}
