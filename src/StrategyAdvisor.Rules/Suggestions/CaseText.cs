using System.Text;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Rules.Suggestions;

/// <summary>Writes suggested cases as a file of tests, ready to be pasted.</summary>
public static class CaseText
{
    public static string File(Suggestion suggestion)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# What `{suggestion.Rule.Id}` says today at the edges of its condition. Keep what is right; mend the rule where it is not.\n");
        text.Append(CultureInfo.InvariantCulture, $"tests for: {suggestion.Rule.Id}\nas of: {suggestion.Today:uuuu-MM-dd}\ncases:\n");
        foreach (var test in suggestion.Cases) Append(text, test);
        return text.ToString();
    }

    /// <summary>The facts of an account as a flow map: <c>{score: 44, people: [{name: Ana}]}</c>.</summary>
    public static string Given(RecordDraft draft)
    {
        var facts = draft.Record.Facts.Where(draft.Knows).Select(fact => $"{fact.Name}: {Value(fact, draft)}");
        return $"{{{string.Join(", ", facts)}}}";
    }

    private static void Append(StringBuilder text, SuggestedCase test)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - case: {Scalar(test.Name)}\n    given: {Given(test.Given)}\n    expect: {test.Outcome}\n");
        if (test.Severity is { } severity) text.Append(CultureInfo.InvariantCulture, $"    finding: {{severity: {severity}}}\n");
        if (!test.Missing.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"    missing: [{string.Join(", ", test.Missing.Select(Scalar))}]\n");
    }

    private static string Value(FactDeclaration fact, RecordDraft draft)
    {
        if (fact.IsTable) return $"[{string.Join(", ", draft.EntriesOf(fact)!.Select(Given))}]";
        var value = draft.ValueOf(fact)!.Value;
        return fact.Kind == FactKind.Texts ? Items(fact.Entries!.Facts[0], value) : Scalar(FactText.Of(fact, value));
    }

    private static string Items(FactDeclaration item, FactValue list)
    {
        var items = new List<string>();
        foreach (var value in list.Items) items.Add(value is { } known ? Scalar(FactText.Of(item, known)) : FactValueReader.Unknown);
        return $"[{string.Join(", ", items)}]";
    }

    /// <summary>Plain where YAML leaves it as it is, else in quotes.</summary>
    private static string Scalar(string text)
    {
        var isPlain = text.Length > 0 && text == text.Trim() && char.IsLetterOrDigit(text[0]) && text.All(character => char.IsLetterOrDigit(character) || " ._-:".Contains(character, StringComparison.Ordinal))
            && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':');
        return isPlain || (text.Length > 1 && text[0] == '-' && char.IsDigit(text[1])) ? text : SyntaxPrinter.Print(new TextSyntax(text, default));
    }
}
