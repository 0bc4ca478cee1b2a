using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Writes the values of decisions so that what a test expects and what was found can be compared as texts.</summary>
internal static class DecisionText
{
    private const string Separator = ", ";

    /// <summary>What was found, or <c>undecided</c> where more than one value is left.</summary>
    public static string Found(Possible value, FeelType type) => value switch
    {
        { IsSettled: false } => Expectation.Undecided,
        Truth truth => FactText.Boolean(truth.MustBeTrue),
        Interval number => Single(number.Low!.Value, type),
        CodeSet codes => codes.Value!,
        TextValue text => text.Value!,
        ListOf list => List(list.Candidates.Select(entry => Found(entry.Value.Value, ((ListType)type).Element))),
        _ => Expectation.Undecided,
    };

    /// <summary>What a test expects, or null with a diagnostic where the decision cannot have such a value.</summary>
    /// <param name="name">The decision's.</param>
    public static string? Expected(DocumentNode node, string name, FeelType type, DiagnosticList diagnostics)
    {
        if (node is ScalarNode { Text: Expectation.Undecided }) return Expectation.Undecided;
        if (type is ListType list && node is SequenceNode items)
        {
            var texts = items.Items.Select(item => Expected(item, name, list.Element, diagnostics)).ToList();
            return texts.Exists(text => text is null) ? null : List(texts!);
        }

        if (node is ScalarNode scalar && Normal(scalar.Text, type) is { } text) return text;
        diagnostics.Add(Refusal(node, name, type));
        return null;
    }

    private static Diagnostic Refusal(DocumentNode node, string name, FeelType type)
    {
        var written = (node as ScalarNode)?.Text ?? "";
        var texts = (type as TextType)?.Allowed?.Values ?? [];
        var choices = texts.IsEmpty ? $"undecided or {type.WithArticle}" : string.Join(Separator, texts.Add(Expectation.Undecided));
        return TestDiagnostics.UnknownOutcome.At(node.Location, name, written, choices).Suggesting(Suggestion.For(written, texts.Add(Expectation.Undecided)));
    }

    private static string? Normal(string text, FeelType type) => type switch
    {
        TextType { Allowed: { } allowed } => allowed.IndexOf(text) is >= 0 and var index ? allowed.Values[index] : null,
        TextType => text,
        BooleanType => text is "true" or "false" ? text : null,
        NumberType => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Plain(number) : null,
        DateType => TemporalText.ReadDate(text) is null ? null : text,
        DaysType or MonthsType => text,
        _ => null,
    };

    private static string Single(decimal value, FeelType type) => type switch
    {
        DateType => FactText.Date((int)value),
        DaysType => new DaysDuration(value).ToString(),
        MonthsType => new MonthsDuration((long)value).ToString(),
        _ => Plain(value),
    };

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> texts) => $"[{string.Join(Separator, texts)}]";
}
