using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>What a fact or an entry of a list may be called, so that an expression can mention it and a table have it as a column.</summary>
internal static class FactNames
{
    // The as-of date, FEEL's word for the entry in a filter, and the columns that tables have besides facts.
    private static readonly ImmutableArray<string> Reserved = ["today", ListColumn.ItemField, "account", "source", "on", "status"];

    /// <summary>Adds a diagnostic for each thing wrong with a name; true where there is none.</summary>
    public static bool Check(ScalarNode name, DiagnosticList diagnostics)
    {
        var mistakes = Mistakes(name).ToList();
        diagnostics.AddRange(mistakes);
        return mistakes.Count == 0;
    }

    private static IEnumerable<Diagnostic> Mistakes(ScalarNode name)
    {
        if (!char.IsLetter(name.Text[0])) yield return DictionaryDiagnostics.NameStart.At(name.Location, name.Text);
        if (FirstForbidden(name.Text) is { } at)
            yield return DictionaryDiagnostics.CharacterInName.At(name.Excerpt.Locate(new Span(at, 1)), name.Text, name.Text[at].ToString());
        if (Reserved.Contains(FactRecord.Spelling(name.Text), StringComparer.Ordinal))
            yield return DictionaryDiagnostics.ReservedName.At(name.Location, name.Text, string.Join(", ", Reserved));
        var start = 0;
        foreach (var word in name.Text.Split(' '))
        {
            if (Keywords.Contains(word)) yield return DictionaryDiagnostics.KeywordInName.At(name.Excerpt.Locate(new Span(start, word.Length)), name.Text, word);
            start += word.Length + 1;
        }
    }

    private static int? FirstForbidden(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var lonely = name[i] == ' ' && (i == 0 || i == name.Length - 1 || name[i - 1] == ' ');
            if (lonely || (name[i] != ' ' && !char.IsLetterOrDigit(name[i]))) return i;
        }

        return null;
    }
}
