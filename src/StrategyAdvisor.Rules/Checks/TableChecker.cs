using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Tables;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Turns a decision table into the conditions and values of its rows.</summary>
internal sealed class TableChecker(ExpressionChecker checker, DiagnosticList diagnostics)
{
    public Definition? Check(ScalarNode name, DecisionTable table, Scope scope)
    {
        var inputs = table.Inputs.Select(input => checker.Check(input, scope)).ToList();
        var outputs = table.Rows.Select(row => checker.Check(row.Output, scope)).ToList();
        var cells = table.Rows.Select(row => row.Tests.Zip(inputs, (cell, input) => checker.CheckTests(cell, input, scope)).ToImmutableArray()).ToImmutableArray();
        var conditions = cells.Select(Condition).ToList();
        if (outputs.Count == 0 || outputs.Concat(inputs).Concat(conditions).Any(node => node.Type is FaultyType)) return null;
        var type = OutputType(outputs);
        for (var i = 0; i < outputs.Count; i++)
        {
            outputs[i] = Typed(outputs[i], type);
            if (!type.Accepts(outputs[i].Type))
                diagnostics.Add(TypingDiagnostics.WrongType.At(table.Rows[i].Output.Locate(outputs[i].Span), type.WithArticle, outputs[i].Type.WithArticle));
        }

        Tell(name, TableAnalysis.Check(new TableAnalysis.ScalarPlace(name.Text, name.Location), table, [.. inputs], cells));
        var text = table.Inputs[0];
        var place = default(Span);
        TypedNode body = table.Policy == HitPolicy.Collect
            ? new ListNode(place, new ListType(type), [.. conditions.Zip(outputs, (condition, output) => new ListNode.Item(condition, output))])
            : new TableNode(place, type, [.. conditions.Zip(outputs, (condition, output) => new TableNode.Row(condition, output))]);
        return new Definition(name.Text, body, text) { IsDecision = true };
    }

    /// <summary>Mistakes are told at once; what may be meant waits for those who look for it, as a pack may switch it off.</summary>
    private void Tell(ScalarNode name, DiagnosticList found)
    {
        diagnostics.AddRange(found.Where(finding => finding.Severity == DiagnosticSeverity.Error));
        checker.TableFindings.AddRange(found.Where(finding => finding.Severity != DiagnosticSeverity.Error).Select(finding => new TableFinding(finding, name.Text)));
    }

    private static TypedNode Condition(ImmutableArray<TypedNode> cells)
    {
        var tests = cells.Where(test => test is not ConstantNode { Value: true }).ToImmutableArray();
        return tests.Length switch
        {
            0 => new ConstantNode(default, FeelType.Boolean, true),
            1 => tests[0],
            _ => new LogicNode(default, isAnd: true, tests),
        };
    }

    /// <summary>Texts written out in the output column are the decision's allowed values, in the order of the rows.</summary>
    private static FeelType OutputType(List<TypedNode> outputs)
    {
        if (!outputs.TrueForAll(output => output is ConstantNode { Value: string, Type: TextType { Allowed: null } })) return outputs[0].Type;
        var texts = outputs.Select(output => (string)((ConstantNode)output).Value!).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return texts.Length <= AllowedValues.Most ? new TextType(new AllowedValues(texts)) : outputs[0].Type;
    }

    private static TypedNode Typed(TypedNode output, FeelType type) => output is ConstantNode { Value: string text } && type is TextType { Allowed: { } allowed } && allowed.IndexOf(text) >= 0
        ? new ConstantNode(output.Span, type, allowed.Values[allowed.IndexOf(text)])
        : output;
}
