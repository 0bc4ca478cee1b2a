using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>What can be wrong with a pack that extends another.</summary>
public static class LayerDiagnostics
{
    public static readonly DiagnosticKind UnknownBase = new("RULE090", "unknown-base", "there is no pack `{0}`", "name a folder beside this pack, or a pack that comes with the program");

    public static readonly DiagnosticKind ExtendsCircle = new("RULE091", "extends-circle", "the pack extends itself: {0}", "take one `extends` out of the circle");

    public static readonly DiagnosticKind UnknownParameter = new("RULE092", "unknown-parameter", "`{0}` has no parameter `{1}`");

    public static readonly DiagnosticKind NotADay = new("RULE093", "not-a-day", "`{0}` is no date", "write a day as 2026-06-30");

    public static readonly DiagnosticKind NothingChanged = new("RULE094", "nothing-changed", "nothing is changed of `{0}`", "give `parameters`, `severity`, `warning` or `off`");

    public static readonly DiagnosticKind NothingToChange = new("RULE095", "nothing-to-change", "`changes` belongs into a pack that extends another", "change the rule where it stands");

    public static readonly DiagnosticKind NotYes = new("RULE096", "off-yes", "`off` is `{0}`", "write `off: yes`, or leave it out");
}
