using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Since;

/// <summary>Says of a fact what it was and what it is, also where the entry that had it is not there any more.</summary>
internal sealed class ShiftWords
{
    private readonly FactDictionary _dictionary;
    private readonly Phrasebook _phrases;
    private readonly FactWords _facts;

    /// <param name="currency">ISO 4217 code of money in an account that names no currency of its own.</param>
    public ShiftWords(Assessment assessment, string language, string currency)
    {
        (_dictionary, _phrases) = (assessment.Pack.Dictionary, Phrasebook.In(language));
        _facts = new FactWords(assessment.Batch, assessment.Account, new ValueText(_phrases, assessment.Today, AccountText.Of(assessment, "currency") ?? currency), assessment.Pack.Words, language);
    }

    public FactShift Of(string path, string? before, string? now)
    {
        var (fact, entry) = _facts.Paths.TryResolve(path, out var found) ? (found, _facts.EntryOf(found)) : Gone(path);
        if (fact is null) return new FactShift(path, before, now) { Title = path, BeforeWords = before ?? _phrases.Notes.NothingRecorded, NowWords = now ?? _phrases.Notes.NothingRecorded };
        var label = found is null ? _facts.LabelOf(fact, path) : _facts.LabelOf(fact);
        return new FactShift(path, before, now) { Title = entry is null ? label : $"{entry}: {label}", BeforeWords = Words(fact, before), NowWords = Words(fact, now) };
    }

    private string Words(FactReference fact, string? value) => value is null ? _phrases.Notes.NothingRecorded : _facts.Print(fact, value);

    /// <summary>The fact of an entry that is not there, out of its path, and what the entry was called.</summary>
    private (FactReference? Fact, string? Entry) Gone(string path)
    {
        foreach (var list in _dictionary.Account.Facts.Where(fact => fact.IsTable && path.StartsWith($"{fact.Name}.", StringComparison.Ordinal)))
        {
            foreach (var fact in list.Entries!.Facts.Where(fact => path.EndsWith($".{fact.Name}", StringComparison.Ordinal) && path.Length > list.Name.Length + fact.Name.Length + 2))
                return (new FactReference(null, fact.Field), path[(list.Name.Length + 1)..^(fact.Name.Length + 1)]);
        }

        return (null, null);
    }
}
