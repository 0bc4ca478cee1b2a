namespace StrategyAdvisor.Briefs.Maps;

/// <summary>
/// Gives every entry of a map a place. Entries of one row and column stand below each other in cells of their own; lines run only in the
/// gutters between columns and the gaps between rows: so no label meets another label or a line, however many there are.
/// </summary>
public sealed class MapLayout
{
    /// <summary>The size of names; other texts are <see cref="SmallSize"/>.</summary>
    public const int NameSize = 13;

    public const int SmallSize = 11;

    /// <summary>From one line of text to the next.</summary>
    public const int LineHeight = 15;

    /// <summary>At the left, for the titles of rows.</summary>
    public const int RowTitleWidth = 100;

    private const int LeastWidth = 1040;
    private const int LeastColumn = 150;
    private const int Gutter = 20;
    private const int HeadingHeight = 36;
    private const int RowGap = 18;
    private const int LeastRow = 56;
    private const int RemarkHeight = 24;
    private const int NodeGap = 10;
    private const int LargestRadius = 14;

    // Lines to different entries run beside each other.
    private const int Lanes = 5;
    private const int LaneWidth = 3;

    private readonly EntryMap _map;
    private readonly Func<MapNode, string> _aside;
    private readonly string _unknown;
    private readonly int _columnWidth;
    private readonly int _perCell;

    private MapLayout(EntryMap map, Func<MapNode, string> aside, string unknown)
    {
        (_map, _aside, _unknown) = (map, aside, unknown);
        var columns = Math.Max(map.Columns.Length, 1);
        _columnWidth = Math.Max(LeastColumn, (LeastWidth - RowTitleWidth) / columns);
        _perCell = Math.Max(1, _columnWidth / (LeastColumn + Gutter));
    }

    /// <param name="aside">What stands behind a name.</param>
    /// <param name="unknown">The title of a row or column of entries whose value is unknown.</param>
    public static MapDrawing Draw(EntryMap map, Func<MapNode, string> aside, string unknown) => new MapLayout(map, aside, unknown).Draw();

    private MapDrawing Draw()
    {
        var rows = ImmutableArray.CreateBuilder<DrawnRow>();
        var nodes = new DrawnNode[_map.Nodes.Length];
        var top = HeadingHeight;
        for (var row = 0; row < _map.Rows.Length; row++)
        {
            var height = PlaceRow(row, top + RowGap, nodes);
            var title = TextWidth.Wrap(_map.Rows[row].Title ?? _unknown, NameSize, RowTitleWidth - 12, 3);
            rows.Add(Band(_map.Rows[row], title, top, height));
            top += rows[^1].Height;
        }

        var width = RowTitleWidth + (_columnWidth * Math.Max(_map.Columns.Length, 1));
        return new MapDrawing(width, top, Headings(), rows.ToImmutable(), [.. nodes], Lines(nodes, rows));
    }

    private static DrawnRow Band(MapRow row, ImmutableArray<string> title, int top, int entries)
    {
        if (row.Reach == MapReach.Reached) return new DrawnRow(row, title, top, Math.Max(LeastRow, entries + RowGap), top);
        var height = Math.Max(LeastRow, entries == 0 ? 0 : entries + RowGap + RemarkHeight);
        return new DrawnRow(row, title, top, height, entries == 0 ? top + (height / 2) + 4 : top + height - 10);
    }

    private ImmutableArray<DrawnHeading> Headings() =>
    [
        .. _map.Columns.Select((column, index) => new DrawnHeading(
            TextWidth.Wrap(column.Title ?? _unknown, SmallSize, _columnWidth - Gutter - 4, 2), RowTitleWidth + (index * _columnWidth) + Gutter)),
    ];

    /// <summary>Places the entries of a row and gives the height that they need.</summary>
    private int PlaceRow(int row, int top, DrawnNode[] nodes)
    {
        var tallest = 0;
        for (var column = 0; column < _map.Columns.Length; column++)
        {
            var members = Enumerable.Range(0, nodes.Length).Where(index => _map.Nodes[index].Row == row && _map.Nodes[index].Column == column);
            var y = top;
            foreach (var line in members.Chunk(_perCell))
            {
                var height = 0;
                for (var place = 0; place < line.Length; place++)
                {
                    var x = RowTitleWidth + (column * _columnWidth) + (place * (_columnWidth / _perCell));
                    nodes[line[place]] = Place(_map.Nodes[line[place]], x, y);
                    height = Math.Max(height, HeightOf(nodes[line[place]]));
                }

                y += height + NodeGap;
            }

            tallest = Math.Max(tallest, y - top);
        }

        return tallest;
    }

    private DrawnNode Place(MapNode node, int left, int top)
    {
        var textX = left + Gutter + (2 * LargestRadius) + 6;
        var width = (_columnWidth / _perCell) - (textX - left) - 4;
        var name = TextWidth.Wrap(node.Name, NameSize, width, 3);
        var aside = _aside(node);
        var fits = TextWidth.Of($"{name[^1]}  ", NameSize) + TextWidth.Of(aside, SmallSize) <= width;
        ImmutableArray<string> below = fits || aside.Length == 0 ? [] : [aside];
        if (node.Labels is { IsEmpty: false } labels) below = below.AddRange(TextWidth.Wrap(string.Join(", ", labels), SmallSize, width, 2));
        return new DrawnNode(node, left + Gutter + LargestRadius, top + LargestRadius, RadiusOf(node.Size), textX, name, fits && aside.Length > 0 ? aside : null, below);
    }

    /// <param name="size">Null where it is unknown: as large as the middle one.</param>
    public static int RadiusOf(int? size) => 5 + (3 * (size ?? 2));

    private static int HeightOf(DrawnNode node) => Math.Max(2 * LargestRadius, (node.Name.Length + node.Below.Length) * LineHeight);

    private static ImmutableArray<DrawnLine> Lines(DrawnNode[] nodes, IReadOnlyList<DrawnRow> rows)
    {
        var lanes = nodes.Select(node => node.Node.Above).OfType<int>().Distinct().Order().Select((above, order) => (above, order % Lanes * LaneWidth)).ToDictionary();
        return [.. nodes.Where(node => node.Node.Above is not null).Select(node => Line(node, nodes[node.Node.Above!.Value], rows[node.Node.Row].Top, lanes[node.Node.Above!.Value]))];
    }

    // Out of the left of the lower circle into its gutter, along the gap above its row, up the gutter of the upper one.
    private static DrawnLine Line(DrawnNode from, DrawnNode to, int rowTop, int lane)
    {
        var (lower, upper) = (from.X - LargestRadius - Gutter + 4 + lane, to.X - LargestRadius - Gutter + 4 + lane);
        var (start, end, gap) = (from.Y - 3, to.Y + 3, rowTop + 2 + lane);
        return lower == upper
            ? new DrawnLine([(from.X, start), (lower, start), (lower, end), (to.X, end)])
            : new DrawnLine([(from.X, start), (lower, start), (lower, gap), (upper, gap), (upper, end), (to.X, end)]);
    }
}
