using System.Text;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Formatting;

/// <summary>Makes the layout of a pack's file uniform: line ends, blank lines, indentation, the columns of drawn tables. Words, order and comments stay as they are.</summary>
public static class PackFormatter
{
    /// <summary>The file in its uniform layout; formatting it again changes nothing.</summary>
    /// <returns>Null where the file is no YAML, or would say something else afterwards: it is then left alone.</returns>
    public static string? Format(SourceText file)
    {
        var before = Read(file);
        if (before is null) return null;
        var plain = Layout(Uniform(file.Content));
        var indented = Indented(new SourceText(file.Path, plain));
        // Where the indentation is beyond it, the rest of the layout is still made uniform.
        return new[] { indented, plain }.OfType<string>().FirstOrDefault(formatted => Read(new SourceText(file.Path, formatted)) == before);
    }

    private static string Uniform(string content) => content.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static string? Indented(SourceText file)
    {
        var documents = YamlReader.ReadAll(file, new DiagnosticList());
        return Indentation.Apply(file, documents) is { } indented ? Layout(indented) : null;
    }

    private static string Layout(string content)
    {
        var lines = content.Split('\n').Select(line => line.TrimEnd(' ', '\t')).ToList();
        var text = new StringBuilder();
        var isBlank = true;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                if (!isBlank) text.Append('\n');
                isBlank = true;
                continue;
            }

            var table = TableAt(lines, i);
            foreach (var line in table.Count > 1 ? DrawnTable.Align(table) : [lines[i]]) text.Append(line).Append('\n');
            i += Math.Max(1, table.Count) - 1;
            isBlank = false;
        }

        return $"{text.ToString().TrimEnd('\n')}\n";
    }

    /// <summary>The lines from here on that are rows of one table.</summary>
    private static List<string> TableAt(List<string> lines, int start)
    {
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        return [.. lines.Skip(start).TakeWhile(line => line.TrimStart().StartsWith('|') && line.EndsWith('|') && line.Length - line.TrimStart().Length == indent && line.Contains("||", StringComparison.Ordinal))];
    }

    /// <summary>What the file says, places aside; spaces and blank lines within texts count once.</summary>
    private static string? Read(SourceText file)
    {
        var diagnostics = new DiagnosticList();
        var documents = YamlReader.ReadAll(file, diagnostics);
        return documents.IsEmpty || diagnostics.HasErrors ? null : string.Join("\n---\n", documents.Select(Print));
    }

    private static string Print(DocumentNode node) => node switch
    {
        ScalarNode scalar => $"{scalar.Style}:{string.Join(' ', scalar.Text.Replace("|", " | ", StringComparison.Ordinal).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))}",
        SequenceNode sequence => $"[{string.Join('\u0001', sequence.Items.Select(Print))}]",
        MappingNode mapping => $"{{{string.Join('\u0001', mapping.Entries.Select(entry => $"{entry.Key.Text}\u0002{Print(entry.Value)}"))}}}",
        _ => "",
    };
}
