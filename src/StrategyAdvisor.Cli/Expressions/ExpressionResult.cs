using System.Text.Json;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>What an expression is.</summary>
/// <param name="Text">A settled value as the language writes it; else what it can be.</param>
/// <param name="Json">The value as JSON; <c>null</c> where it is not settled.</param>
internal sealed record ExpressionResult(string Text, string Json, FeelType Type)
{
    public static ExpressionResult Of(Explanation explained, FactPaths paths)
    {
        var type = explained.Node!.Type;
        var values = new ValueText(paths);
        var literal = explained.Value.IsSettled ? Literal(explained.Value, type, values) : null;
        return new ExpressionResult(
            literal is null ? values.Of(explained) : SyntaxPrinter.Print(literal),
            literal is null ? "null" : JsonOf(literal),
            type);
    }

    private static SyntaxNode Literal(Possible value, FeelType type, ValueText values) => value switch
    {
        Truth truth => new BooleanSyntax(truth.MustBeTrue, default),
        Interval { Low: { } number } => Number(number, type),
        ListOf list => new ListSyntax([.. list.Candidates.Select(entry => Literal(entry.Value.Value, ((ListType)type).Element, values))], default),
        ContextValue context => new ContextSyntax([.. Entries(context, (RecordType)type, values)], default),
        RowValue => new TextSyntax(values.Of(value, type), default),
        _ => new TextSyntax(TextValue.Of(value).Value ?? "", default),
    };

    private static IEnumerable<ContextEntrySyntax> Entries(ContextValue context, RecordType type, ValueText values) =>
        type.Fields.Select(field => new ContextEntrySyntax(field.Name, default, Literal(context.Values[field.Slot].Value, field.Type, values)));

    private static SyntaxNode Number(decimal number, FeelType type) => type switch
    {
        DateType => new TemporalSyntax(FactText.Date((int)number), default),
        DaysType => new TemporalSyntax(new DaysDuration(number).ToString(), default),
        MonthsType => new TemporalSyntax(new MonthsDuration((long)number).ToString(), default),
        _ => new NumberSyntax(number, default),
    };

    private static string JsonOf(SyntaxNode literal) => literal switch
    {
        TextSyntax text => JsonSerializer.Serialize(text.Value, TextJson.Default.String),
        TemporalSyntax temporal => JsonSerializer.Serialize(temporal.Value, TextJson.Default.String),
        ListSyntax list => $"[{string.Join(", ", list.Items.Select(JsonOf))}]",
        ContextSyntax context => $"{{{string.Join(", ", context.Entries.Select(entry => $"{JsonSerializer.Serialize(entry.Name, TextJson.Default.String)}: {JsonOf(entry.Value)}"))}}}",
        _ => SyntaxPrinter.Print(literal),
    };
}

/// <summary>Texts as JSON, without reflection.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class TextJson : System.Text.Json.Serialization.JsonSerializerContext;
