using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>What can be wrong with the views of a pack and its words for values.</summary>
public static class ViewDiagnostics
{
    public static readonly DiagnosticKind NotEntries = new("RULE050", "not-entries", "`{0}` is a {1}; a view draws the entries of a list of records");

    public static readonly DiagnosticKind OtherEntries = new("RULE051", "other-entries", "`{0}` gives entries of another list than `{1}`");

    public static readonly DiagnosticKind WrongFact = new("RULE052", "wrong-fact", "`{0}` is a {1}; `{2}` needs {3}");

    public static readonly DiagnosticKind UnknownValue = new("RULE053", "unknown-value", "`{0}` is no value of `{1}`", "its values are {2}");

    public static readonly DiagnosticKind ValueLeftOut = new("RULE054", "value-left-out", "`{0}` leaves out `{1}`, a value of `{2}`", "add it: a brief must be able to show every value");

    public static readonly DiagnosticKind UnknownMark = new("RULE055", "unknown-mark", "`{0}` is no {1}", "it is one of {2}");

    public static readonly DiagnosticKind WordsTwice = new("RULE056", "words-twice", "the values of `{0}` already have words", "keep one of the two");
}
