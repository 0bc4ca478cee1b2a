using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Ranges written in a text.</summary>
internal static class RangeText
{
    private static readonly NameSet Names = new(["date", "time", "date and time", "duration"]);

    /// <summary>Null where the text is no range between two literals of one kind, the lower one first.</summary>
    public static FeelRange? Read(string text, Evaluator evaluator)
    {
        var mistakes = new DiagnosticList();
        if (Parser.ParseExpression(Excerpt.Of(text), Names, mistakes, dialect: Dialect.Standard) is not RangeSyntax range || mistakes.Count > 0) return null;
        if (!IsLiteral(range.Low) || !IsLiteral(range.High)) return null;
        var (low, high) = (evaluator.Evaluate(range.Low, new Bindings(null)), evaluator.Evaluate(range.High, new Bindings(null)));
        return low is FeelNull || high is FeelNull ? null : Ranges.Between(low, range.LowIncluded, high, range.HighIncluded);
    }

    private static bool IsLiteral(SyntaxNode node) => node switch
    {
        NegationSyntax negation => negation.Operand is NumberSyntax or TemporalSyntax,
        CallSyntax { Arguments: [{ Value: TextSyntax }] } call => call.Function is "date" or "time" or "date and time" or "duration",
        _ => node is NumberSyntax or TextSyntax or TemporalSyntax,
    };
}
