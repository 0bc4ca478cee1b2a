using System.Text;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>Reads a text with <c>{expressions}</c> in it and checks them.</summary>
internal sealed class TemplateChecker(NameSet names, DiagnosticList diagnostics)
{
    public Template Check(ScalarNode node, Scope scope)
    {
        var text = node.Excerpt;
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Text.Length; i++)
        {
            var character = text.Text[i];
            if (character is not ('{' or '}') || IsDoubled(text.Text, ref i))
            {
                words.Append(character);
                continue;
            }

            var end = character == '{' ? ClosingBrace(text.Text, i) : -1;
            if (end < 0)
            {
                diagnostics.Add(PackDiagnostics.TemplateBraces.At(text.Locate(new Span(i, 1))));
                break;
            }

            Flush(words, parts);
            parts.Add(Part(text.Slice(Span.Between(i + 1, end)), scope));
            i = end;
        }

        Flush(words, parts);
        return new Template(parts.ToImmutable());
    }

    private static bool IsDoubled(string text, ref int index)
    {
        if (index + 1 >= text.Length || text[index + 1] != text[index]) return false;
        index++;
        return true;
    }

    private static void Flush(StringBuilder words, ImmutableArray<TemplatePart>.Builder parts)
    {
        if (words.Length > 0) parts.Add(new WordsPart(words.ToString()));
        words.Clear();
    }

    /// <summary>The brace that closes the one at <paramref name="open"/>; braces and quotes inside count.</summary>
    private static int ClosingBrace(string text, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == '{') depth++;
            else if (!quoted && text[i] == '}' && --depth == 0) return i;
        }

        return -1;
    }

    private TemplatePart Part(Excerpt inside, Scope scope)
    {
        var colon = PluralColon(inside.Text);
        var expression = colon < 0 ? inside : inside.Slice(new Span(0, colon));
        var syntax = Parser.ParseExpression(expression, names, diagnostics);
        if (colon < 0) return new ValuePart(Printable(Checker.Check(syntax, expression, scope, diagnostics), expression));
        var forms = inside.Text[(colon + 1)..].Split('|');
        if (forms.Length != 2) diagnostics.Add(PackDiagnostics.TemplatePlural.At(inside.Locate(new Span(0, inside.Text.Length)), "{count(list): one form | # forms}"));
        var number = Checker.Check(syntax, expression, scope, diagnostics, FeelType.Number);
        return new PluralPart(number, forms[0].Trim(), forms[^1].Trim());
    }

    /// <summary>The colon between a number and its forms: outside brackets and quotes.</summary>
    private static int PluralColon(string text)
    {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (quoted) continue;
            if (text[i] is '(' or '[' or '{') depth++;
            if (text[i] is ')' or ']' or '}') depth--;
            if (text[i] == ':' && depth == 0) return i;
        }

        return -1;
    }

    private TypedNode Printable(TypedNode node, Excerpt text)
    {
        if (node.Type is RecordType or RangeType or ListType { Element: RecordType or ListType })
            diagnostics.Add(PackDiagnostics.NotPrintable.At(text.Locate(node.Span), node.Type.WithArticle));
        return node;
    }
}
