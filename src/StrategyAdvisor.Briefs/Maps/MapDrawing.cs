namespace StrategyAdvisor.Briefs.Maps;

/// <summary>A map with a place for everything on it, in units of a drawing.</summary>
public sealed record MapDrawing(int Width, int Height, ImmutableArray<DrawnHeading> Headings, ImmutableArray<DrawnRow> Rows, ImmutableArray<DrawnNode> Nodes, ImmutableArray<DrawnLine> Lines);

/// <summary>The title of a column.</summary>
/// <param name="X">Where its first letter stands.</param>
public sealed record DrawnHeading(ImmutableArray<string> Title, int X);

/// <summary>A band across the drawing.</summary>
/// <param name="RemarkY">Where a remark about the whole row stands, free of any entry.</param>
public sealed record DrawnRow(MapRow Row, ImmutableArray<string> Title, int Top, int Height, int RemarkY);

/// <param name="X">The middle of its circle.</param>
/// <param name="Name">In lines; the days since stand behind the last where they fit, else below.</param>
public sealed record DrawnNode(MapNode Node, int X, int Y, int Radius, int TextX, ImmutableArray<string> Name, string? Aside, ImmutableArray<string> Below);

/// <summary>From an entry to the one above it, along right angles.</summary>
public sealed record DrawnLine(ImmutableArray<(int X, int Y)> Corners);
