using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Puts into words what would give a rule another verdict.</summary>
internal sealed class ChangeBuilder
{
    private readonly Pack _pack;
    private readonly string _language;
    private readonly ValueText _values;
    private readonly ChangeWords _words;
    private readonly FactWords _facts;
    private readonly RangeWords _ranges;

    /// <param name="facts">Of the account that is to be changed.</param>
    public ChangeBuilder(Pack pack, ValueText values, FactWords facts, string language, NodaTime.LocalDate today)
    {
        (_pack, _values, _facts, _language, _words) = (pack, values, facts, language, ChangeWords.In(language));
        _ranges = new RangeWords(_words, values, pack.Words, language, today);
    }

    /// <summary>What clears a rule that fires.</summary>
    /// <param name="limits">Of the search, to be told where it found nothing.</param>
    public BriefChanges Clearing(RuleChanges found, SearchLimits limits) => new(
        Verdict.Quiet, found.IsByUs, ClearingLead(found, limits), [.. found.Changes.Select(change => Of(change, found.IsByUs))], found.ByItself, ByItself(_words.ClearsByItself, found));

    /// <summary>What would make a quiet rule fire.</summary>
    public BriefChanges Raising(RuleChanges found, SearchLimits limits) => new(
        Verdict.Fires, found.IsByUs, RaisingLead(found, limits), [.. found.Changes.Select(change => Of(change, found.IsByUs))], found.ByItself, ByItself(_words.FiresByItself, found));

    /// <summary>What each answer to one question makes of a rule.</summary>
    public BriefOutcomes Outcomes(FactOutcomes found, string question) =>
        new(found.Path, question, [.. found.Answers.Select(answer => new BriefAnswer(_ranges.Of(found.Declaration, answer.Values), answer.Verdict))]);

    private string ClearingLead(RuleChanges found, SearchLimits limits) => (found.IsByUs, found.ByUs, found.End) switch
    {
        (true, _, _) => found.Changes.Length > 1 ? _words.ClearsAny : _words.Clears,
        (_, SearchEnd.Impossible, SearchEnd.Found) => _words.Theirs,
        (_, _, SearchEnd.Found) => Counted(_words.OursUnknown, limits.Facts),
        (_, _, SearchEnd.Impossible) => _words.NothingClears,
        _ => Counted(_words.NoneKnown, limits.Facts),
    };

    private string RaisingLead(RuleChanges found, SearchLimits limits) => found.End switch
    {
        SearchEnd.Found => _words.Raises,
        SearchEnd.Impossible => _words.NothingRaises,
        _ => Counted(_words.NoneRaises, limits.Facts),
    };

    private string? ByItself(string phrase, RuleChanges found) => found.ByItself is { } day ? Phrasebook.Fill(phrase, _values.Dates.Date(day)) : null;

    private BriefChange Of(AccountChange change, bool isByUs) => new(Words(change, isByUs), [.. Edits(change)], [.. change.Raises.Select(Name)], [.. change.Clears.Select(Name)]);

    private string Words(AccountChange change, bool isByUs)
    {
        var own = change.Edits.Where(edit => edit.Added is null).Select(edit => Own(edit, isByUs));
        return _values.Phrases.Lists.JoinAnd([.. Added(change, isByUs), .. own]);
    }

    /// <summary>Entries that are to have no facts in particular are counted; of the others each is told with its facts.</summary>
    private IEnumerable<string> Added(AccountChange change, bool isByUs)
    {
        foreach (var list in change.Added.GroupBy(added => added.List))
        {
            var told = list.Select(added => change.Edits.Where(edit => edit.Added?.Number == added.Number && edit.Added.List == list.Key).ToList()).ToList();
            var one = (isByUs ? Deed(list.Key, "") : null) ?? Phrasebook.Fill(_words.Add, Label(list.Key));
            var blank = told.Count(edits => edits.Count == 0);
            if (blank == 1 && isByUs && IsUnknown(list.Key)) yield return Phrasebook.Fill(_words.Deed, one, Phrasebook.Fill(_words.Edit, Label(list.Key), _words.SomeEntries));
            else if (blank > 0) yield return blank == 1 ? one : Counted(Phrasebook.Fill(_words.AddMany, one, "{0}"), blank);
            foreach (var edits in told.Where(edits => edits.Count > 0))
            {
                var facts = edits.Select(edit => Phrasebook.Fill(_words.Edit, Label(edit.Declaration), _ranges.Of(edit)));
                yield return Phrasebook.Fill(_words.AddWith, one, string.Join("; ", facts));
            }
        }
    }

    private bool IsUnknown(FactDeclaration list) => _facts.ValueOf(new FactReference(null, list.Field)) is null;

    private string Own(FactEdit edit, bool isByUs)
    {
        var range = _ranges.Of(edit);
        var entry = edit.Fact.Record is not null && _facts.Paths.TryResolve(edit.Path, out var fact) ? _facts.EntryOf(fact) : null;
        var now = edit.Now is null or TextValue or ListOf ? null : _ranges.Of(edit.Declaration, edit.Now);
        if (isByUs && Deed(edit.Declaration, entry ?? "") is { } deed)
        {
            var value = Phrasebook.Fill(_words.Edit, Label(edit.Declaration), range);
            return now is null ? Phrasebook.Fill(_words.Deed, deed, value) : Phrasebook.Fill(_words.DeedNow, deed, value, now);
        }

        var text = entry is null ? Phrasebook.Fill(_words.Edit, Label(edit.Declaration), range) : Phrasebook.Fill(_words.EditOf, Label(edit.Declaration), entry, range);
        return now is null ? text : Phrasebook.Fill(_words.Now, text, now);
    }

    /// <summary>What we do to change a fact, or null where the dictionary has no words for it.</summary>
    private string? Deed(FactDeclaration fact, string of) => fact.Deeds.GetValueOrDefault(_language)?.Replace("{of}", of, StringComparison.Ordinal);

    private IEnumerable<BriefEdit> Edits(AccountChange change)
    {
        // An added entry is there once any fact of it is set.
        foreach (var added in change.Added.Where(added => !change.Edits.Any(edit => edit.Added == added)))
        {
            var name = added.List.Entries!.Type.NameField!.Name;
            yield return new BriefEdit($"{added.List.Name}.{added.Label}.{name}", null, added.Label, _words.AnyText);
        }

        foreach (var edit in change.Edits)
            yield return new BriefEdit(edit.Path, edit.Now is null ? null : Printed(edit.Declaration, edit.Now), Printed(edit.Declaration, edit.To), _ranges.Of(edit));
    }

    private static string Printed(FactDeclaration fact, Possible value) => value switch
    {
        Truth truth => FactText.Boolean(truth.MustBeTrue),
        CodeSet code => code.Value!,
        TextValue text => text.Value!,
        Feel.Evaluation.Interval { Low: { } day } when fact.Kind == FactKind.Date => FactText.Date((int)day),
        Feel.Evaluation.Interval { Low: { } number } => number.ToString("0.######", CultureInfo.InvariantCulture),
        ListOf list => FactText.List([.. list.Entries.Select(entry => Printed(fact.Entries!.Facts[0], entry.Value.Value))]),
        _ => throw new ArgumentException("a change gives one value", nameof(value)),
    };

    private RuleName Name(string rule) => new(rule, _pack.FindRule(rule)?.Titles.GetValueOrDefault(_language) ?? rule);

    private string Label(FactDeclaration fact) => fact.Labels.GetValueOrDefault(_language, fact.Name);

    private static string Counted(string phrase, int number) => Phrasebook.Fill(phrase, number.ToString(CultureInfo.InvariantCulture));
}
