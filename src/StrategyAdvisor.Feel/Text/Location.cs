namespace StrategyAdvisor.Feel.Text;

/// <summary>A span of a named source. Prints as <c>path:line:column</c>.</summary>
public sealed record Location(SourceText Source, Span Span)
{
    public (int Line, int Column) Position => Source.PositionOf(Span.Start);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source.Path}:{Position.Line}:{Position.Column}");
}
