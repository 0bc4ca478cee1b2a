using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The mistakes found in one expression, kept back until it is clear which reading of it holds.</summary>
internal sealed class Mistakes
{
    // Nobody reads more of one expression; a page of noise must not become a list of as many mistakes as it has characters.
    private const int Most = 1_000;
    private readonly List<(DiagnosticKind Kind, Span Span, string[] Arguments)> _items = [];

    public int Count => _items.Count;

    public void Add(DiagnosticKind kind, Span span, params string[] arguments)
    {
        if (_items.Count < Most) _items.Add((kind, span, arguments));
    }

    /// <summary>Forgets all but the first <paramref name="count"/>.</summary>
    public void Rewind(int count) => _items.RemoveRange(count, _items.Count - count);

    public void TellTo(DiagnosticList diagnostics, Excerpt text)
    {
        foreach (var (kind, span, arguments) in _items) diagnostics.Add(kind.At(text.Locate(span), arguments));
    }
}
