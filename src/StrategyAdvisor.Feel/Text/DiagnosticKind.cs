namespace StrategyAdvisor.Feel.Text;

/// <summary>How much a diagnostic weighs: an error refuses its text, a warning does not.</summary>
public enum DiagnosticSeverity
{
    Error,
    Warning,
}

/// <summary>One sort of mistake a user can make. Each project declares its own in one table, so that code, name and wording stand in one place.</summary>
/// <param name="Code">Stable, for example <c>FEEL012</c>.</param>
/// <param name="Name">Stable and readable, for example <c>unknown-name</c>.</param>
/// <param name="Message">What is wrong, with <c>{0}</c>, <c>{1}</c> for the arguments: lower-case start, no full stop, user text in back-ticks.</param>
/// <param name="Help">What to do, with the same arguments; null where the message says it.</param>
public sealed record DiagnosticKind(string Code, string Name, string Message, string? Help = null, DiagnosticSeverity Severity = DiagnosticSeverity.Error)
{
    /// <summary>A diagnostic of this kind at a place.</summary>
    public Diagnostic At(Location location, params ReadOnlySpan<string> arguments) => new(this, location, [.. arguments], null);
}
