using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>Prints what would give a rule another verdict.</summary>
internal sealed class TextChanges(TextPage page, string language)
{
    private const int MostChanges = 6;
    private const int MostRules = 3;

    private readonly ChangeWords _words = ChangeWords.In(language);

    public void Write(BriefChanges changes)
    {
        page.Heading(changes.Changes.IsEmpty || changes.Lead.EndsWith('.') ? changes.Lead : $"{changes.Lead}:");
        foreach (var change in changes.Changes.Take(MostChanges)) Write(change);
        if (changes.Changes.Length > MostChanges) page.Paragraph(Phrasebook.Fill(_words.More, (changes.Changes.Length - MostChanges).ToString(CultureInfo.InvariantCulture)), 2);
        if (changes.ByItselfWords is { } words) page.Paragraph(words, 2);
    }

    /// <summary>What each answer to a question makes of the rule; the question stands above it.</summary>
    public void Write(BriefOutcomes outcomes)
    {
        if (outcomes.Answers.IsEmpty) page.Paragraph(_words.Untold, 4, "- ");
        foreach (var answer in outcomes.Answers) page.Paragraph($"{answer.Values}: {Word(answer.Verdict)}", 4, "- ");
    }

    private void Write(BriefChange change)
    {
        page.Paragraph(change.Words, 2, "- ");
        if (!change.Raises.IsEmpty) page.Paragraph(Phrasebook.Fill(_words.ThenFires, Names(change.Raises)), 4);
        if (!change.Clears.IsEmpty) page.Paragraph(Phrasebook.Fill(_words.ThenQuiet, Names(change.Clears)), 4);
    }

    private string Names(ImmutableArray<RuleName> rules)
    {
        var names = string.Join(", ", rules.Take(MostRules).Select(rule => $"{rule.Title} [{rule.Rule}]"));
        return rules.Length <= MostRules ? names : $"{names} {Phrasebook.Fill(_words.More, (rules.Length - MostRules).ToString(CultureInfo.InvariantCulture))}";
    }

    private string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fires => _words.Fires,
        Verdict.Quiet => _words.Quiet,
        _ => _words.Open,
    };
}
