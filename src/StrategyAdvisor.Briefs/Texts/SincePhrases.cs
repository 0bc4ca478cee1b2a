using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Says what has changed since an earlier brief, a line each, for every form of a brief.</summary>
public sealed class SincePhrases(BriefSince since, string language, NodaTime.LocalDate today)
{
    private const int MostFacts = 4;

    private readonly Phrasebook _book = Phrasebook.In(language);
    private readonly SinceWords _words = SinceWords.In(language);

    public string Title => Phrasebook.Fill(_words.Title, new DateWords(_book, new NumberWords(_book, ""), today).Full(since.Since));

    /// <summary>The headings with the findings under each; new first, then cleared, then lasting.</summary>
    public IEnumerable<(string Heading, ImmutableArray<string> Lines)> Parts()
    {
        yield return Part(_words.New, since.New);
        yield return Part(_words.Cleared, since.Cleared);
        yield return Part(_words.Lasting, since.Lasting);
    }

    private (string Heading, ImmutableArray<string> Lines) Part(string heading, ImmutableArray<FindingShift> shifts) =>
        ($"{heading} ({(shifts.IsEmpty ? _words.None : shifts.Length.ToString(CultureInfo.InvariantCulture))})", [.. shifts.Select(Line)]);

    private string Line(FindingShift shift)
    {
        var facts = shift.Facts.Take(MostFacts).Select(Said).ToList();
        var why = facts.Count == 0 ? shift.Before is not null && shift.Now is not null ? "" : _words.Time : string.Join("; ", facts);
        var severity = shift is { Before: { } before, Now: { } now } && before != now ? $" ({Phrasebook.Fill(_words.Severity, _book.Severity(now), _book.Severity(before))})" : "";
        var open = shift.IsOpen ? $" {_words.Open};" : "";
        return $"{shift.Title} [{shift.Rule}]{severity}{(why.Length + open.Length == 0 ? "" : ":")}{open}{(why.Length == 0 ? "" : $" {why}")}";
    }

    /// <summary>Of a list only what came and went; of all else what it was and what it is.</summary>
    private string Said(FactShift fact)
    {
        if (fact.Before is null || fact.Now is null || !(fact.BeforeWords + fact.NowWords).Contains(FactText.Separator, StringComparison.Ordinal))
            return Phrasebook.Fill(_words.Fact, fact.Title, fact.BeforeWords, fact.NowWords);
        var (then, here) = (fact.BeforeWords.Split(FactText.Separator), fact.NowWords.Split(FactText.Separator));
        var shifts = here.Except(then, StringComparer.Ordinal).Select(item => $"+ {item}").Concat(then.Except(here, StringComparer.Ordinal).Select(item => $"− {item}"));
        return $"{fact.Title}: {string.Join(", ", shifts)}";
    }
}
