using System.Text;
using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Rules.Reference;

/// <summary>The built-ins of the rule language as a page.</summary>
internal static class FunctionPage
{
    public static string Render()
    {
        var text = new StringBuilder("# Built-ins\n\nWhat conditions, tables and texts may call. Names and meanings are those of DMN 1.5 unless the remark says otherwise.\n");
        foreach (var group in Builtins.All.Concat(Properties.All).GroupBy(function => function.Group, StringComparer.Ordinal))
        {
            var table = new MarkdownTable("call", "what it gives", "example", "result");
            foreach (var function in group)
                table.Row(string.Join(", ", function.Overloads.Select(overload => MarkdownTable.Code(CallOf(function, overload)))), function.Summary, MarkdownTable.Code(function.Example), MarkdownTable.Code(function.Result));
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n\n{table}");
        }

        return text.ToString();
    }

    private static string CallOf(Function function, Signature overload) => function.Group == "property"
        ? $"{overload.Parameters[0].Name}.{function.Name}"
        : $"{function.Name}({string.Join(", ", overload.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Label}"))}{(overload.Variadic ? ", ..." : "")})";
}
