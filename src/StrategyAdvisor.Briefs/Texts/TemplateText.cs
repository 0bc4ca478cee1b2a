using System.Text;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Fills the templates of a pack with the figures of one account.</summary>
public sealed class TemplateText(Explainer explainer, ValueText values)
{
    public string Of(Template template)
    {
        var text = new StringBuilder();
        foreach (var part in template.Parts)
        {
            text.Append(part switch
            {
                WordsPart words => words.Text,
                ValuePart value => Value(value.Node),
                PluralPart plural => Plural(plural),
                _ => throw new ArgumentException($"{part.GetType().Name} is no part of a text", nameof(template)),
            });
        }

        return StartsWithFigure(template) ? Capitalised(text.ToString()) : text.ToString();
    }

    // A name keeps its own first letter; "between 2 and 3 people" starts a sentence.
    private static bool StartsWithFigure(Template template) => template.Parts is [PluralPart or ValuePart { Node.Type: NumberType or DaysType or MonthsType or DateType }, ..];

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Value(TypedNode node)
    {
        var explanation = explainer.Explain(node);
        return explanation.Read is { IsKnown: false } ? values.Phrases.Unknown : values.Of(node.Type, explanation.Value);
    }

    private string Plural(PluralPart part)
    {
        var isOne = explainer.Explain(part.Node).Value is Interval { Low: 1, High: 1 };
        return (isOne ? part.One : part.Other).Replace("#", Value(part.Node), StringComparison.Ordinal);
    }
}
