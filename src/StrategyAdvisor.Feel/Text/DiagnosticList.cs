using System.Collections;

namespace StrategyAdvisor.Feel.Text;

/// <summary>Collects the mistakes found on the way, so that a user sees all of them at once.</summary>
public sealed class DiagnosticList : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(DiagnosticKind Kind, SourceText Source, Span Span, string Particulars)> _seen = [];

    public int Count => _items.Count;

    public bool HasErrors => _items.Exists(item => item.Severity == DiagnosticSeverity.Error);

    /// <summary>Adds a mistake; the same kind with the same particulars at the same place is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        var particulars = string.Join('\0', diagnostic.Arguments);
        if (_seen.Add((diagnostic.Kind, diagnostic.Location.Source, diagnostic.Location.Span, particulars))) _items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All mistakes by path, then place, then code.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _items.OrderBy(item => item.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Location.Position)
            .ThenBy(item => item.Kind.Code, StringComparer.Ordinal),
    ];

    public IEnumerator<Diagnostic> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
