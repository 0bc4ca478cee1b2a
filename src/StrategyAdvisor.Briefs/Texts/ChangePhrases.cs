using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Says in one sentence what would clear a finding.</summary>
public static class ChangePhrases
{
    /// <summary><c>What would clear it: last contact of Ana Ruiz: 1 April or later [this would raise: Few people in touch].</c>.</summary>
    /// <param name="clearing">With few changes.</param>
    public static string Line(BriefChanges clearing, string language)
    {
        if (clearing.Changes.IsEmpty) return clearing.Lead;
        var words = ChangeWords.In(language);
        var told = string.Join(words.Or, clearing.Changes.Select(change => Told(change, words)));
        return clearing.IsByUs ? $"{words.Clears}: {told}." : $"{clearing.Lead} {told}.";
    }

    private static string Told(BriefChange change, ChangeWords words)
    {
        if (change.Raises.IsEmpty) return change.Words;
        return $"{change.Words} [{Phrasebook.Fill(words.ThenFires, string.Join(", ", change.Raises.Select(rule => rule.Title)))}]";
    }
}
