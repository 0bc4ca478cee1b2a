namespace StrategyAdvisor.Feel.Text;

/// <summary>One mistake in a user's text: what kind, where, with which particulars. The sentence is made from the kind's wording when it is read.</summary>
/// <param name="Suggestion">The word that was probably meant, or null.</param>
public sealed record Diagnostic(DiagnosticKind Kind, Location Location, ImmutableArray<string> Arguments, string? Suggestion)
{
    public DiagnosticSeverity Severity => Kind.Severity;

    public string Message => Fill(Kind.Message);

    /// <summary>What to do about it, or null.</summary>
    public string? Help
    {
        get
        {
            if (Suggestion is not null) return $"did you mean `{Suggestion}`?";
            return Kind.Help is null ? null : Fill(Kind.Help);
        }
    }

    /// <summary>The layer that the text belongs to, as a line of output says it: <c> [our-accounts]</c>; empty where there is but one.</summary>
    public string InLayer => Location.Source.Layer is { } layer ? $" [{VisibleText.Of(layer)}]" : "";

    /// <summary>The same diagnostic with a suggestion; a null suggestion leaves the kind's own help.</summary>
    public Diagnostic Suggesting(string? suggestion) => this with { Suggestion = suggestion };

    /// <summary>One line: <c>path:line:column: severity CODE message</c>, with the help after a semicolon.</summary>
    public override string ToString()
    {
        var severity = Severity == DiagnosticSeverity.Error ? "error" : "warning";
        var line = $"{Location}: {severity} {Kind.Code} {Message}{InLayer}";
        return Help is null ? line : $"{line}; {Help}";
    }

    private string Fill(string template)
    {
        if (Arguments.IsEmpty) return template;
        var arguments = new object[Arguments.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Shown(Arguments[i]);
        return string.Format(CultureInfo.InvariantCulture, template, arguments);
    }

    // A user's text of a megabyte must not become a message of a megabyte, nor move the terminal's cursor.
    private static string Shown(string argument)
    {
        const int longest = 120;
        var text = argument.Length > longest ? string.Concat(argument.AsSpan(0, longest), "…") : argument;
        return VisibleText.Of(text);
    }
}
