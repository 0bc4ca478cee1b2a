using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Says in one sentence what would clear a finding.</summary>
public static class ChangePhrases
{
    /// <summary><c>What would clear it: last contact of Ana Ruiz: 1 April or later; this would raise: Few people in touch</c>.</summary>
    /// <param name="clearing">With one change at most.</param>
    public static string Line(BriefChanges clearing, string language)
    {
        if (clearing.Changes is not [var change, ..]) return clearing.Lead;
        var words = ChangeWords.In(language);
        var said = clearing.IsByUs ? $"{clearing.Lead}: {change.Words}" : $"{clearing.Lead} {change.Words}";
        return change.Raises.IsEmpty ? $"{said}." : $"{said}; {Phrasebook.Fill(words.ThenFires, string.Join(", ", change.Raises.Select(rule => rule.Title)))}.";
    }
}
