using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Dossiers;

/// <summary>What can be wrong with the facts of a record apart from their values.</summary>
public static class DossierDiagnostics
{
    public static readonly DiagnosticKind UnknownFact =
        new("FACT201", "unknown-fact", "unknown fact `{0}`", "the pack's fact dictionary declares every fact; add it there, or leave it out here");

    public static readonly DiagnosticKind FactTwice =
        new("FACT202", "fact-twice", "`{0}` names the fact `{1}` a second time, first in line {2}", "keep one of them");

    public static readonly DiagnosticKind RequiredMissing =
        new("FACT203", "required-fact-missing", "the {1} has no `{0}`, which is required", "give it, or take the {1} out");

    public static readonly DiagnosticKind SingleValueExpected =
        new("FACT204", "single-value-expected", "`{0}` takes a single value", "where sources disagree, write one `- {{value: ..., source: ...}}` a source");

    public static readonly DiagnosticKind EntryExpected =
        new("FACT205", "entry-expected", "an entry of `{0}` holds facts, not a single value", "write its facts as `key: value` behind the dash");

    public static readonly DiagnosticKind ListExpected =
        new("FACT206", "list-expected", "`{0}` is a list of records", "start each of them with `- `, or write `none` for an empty list");

    public static readonly DiagnosticKind UnknownNote =
        new("FACT207", "unknown-note", "`{0}` says nothing of a value", "beside `value` stand source, on and status");

    public static readonly DiagnosticKind ValueMissing =
        new("FACT208", "value-missing", "`{0}` names a source and no value", "add `value: ...`, or leave the fact out");

    public static readonly DiagnosticKind FactsExpected =
        new("FACT209", "facts-expected", "an account holds facts as `key: value`", "start with its id and name");
}
