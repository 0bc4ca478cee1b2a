using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>A map of the pack in shapes that can be moved in the meeting: nothing of it is a picture.</summary>
internal sealed class MapSlide
{
    private const int LegendHeight = 46;

    private readonly SlideFrame _frame;
    private readonly EntryMap _map;
    private readonly SlideShapes _shapes;
    private readonly MapDrawing _drawing;
    private readonly double _scale;

    private MapSlide(SlideFrame frame, EntryMap map, SlideShapes shapes)
    {
        (_frame, _map, _shapes) = (frame, map, shapes);
        _drawing = MapLayout.Draw(map, Aside, frame.Context.Texts.Map.NotKnownWhere);
        _scale = Math.Min(1.3, Math.Min((double)SlideFrame.Wide / _drawing.Width, (double)(SlideFrame.Bottom - LegendHeight - SlideFrame.Top) / _drawing.Height));
    }

    public static SlideShapes Draw(SlideFrame frame, EntryMap map, int number)
    {
        var shapes = frame.Begin(map.TitleIn(frame.Brief.Language), number);
        var texts = frame.Context.Texts.Map;
        if (map.Nodes.IsEmpty)
        {
            var column = new SlideColumn(shapes, SlideFrame.Left, SlideFrame.Wide, SlideFrame.Top, SlideFrame.Bottom);
            column.Add([new SlideRun(map.IsOpen ? texts.Asking : texts.Empty, 20), new SlideRun(map.QuestionIn(frame.Brief.Language) ?? "", 20)], gap: 0);
            return shapes;
        }

        var slide = new MapSlide(frame, map, shapes);
        slide.Rows();
        slide.Lines();
        slide.Nodes();
        slide.Legend();
        return shapes;
    }

    private void Rows()
    {
        foreach (var row in _drawing.Rows)
        {
            if (row.Row.Reach != MapReach.Reached)
                _shapes.Box(X(MapLayout.RowTitleWidth), Y(row.Top), (_drawing.Width - MapLayout.RowTitleWidth) * _scale, row.Height * _scale, SlideColours.HatchBand, isHatched: true);
            _shapes.Line(X(0), Y(row.Top), X(_drawing.Width), Y(row.Top), SlideColours.Rule);
            Words(0, row.Top + 10, MapLayout.RowTitleWidth - 8, row.Title, MapLayout.NameSize, SlideColours.Ink, isBold: true);
            if (_map.RemarkOn(row.Row, _frame.Brief.Language) is { } remark) Words(MapLayout.RowTitleWidth + 20, row.RemarkY - 11, _drawing.Width - MapLayout.RowTitleWidth - 20, [remark], MapLayout.NameSize, SlideColours.Ink);
        }

        foreach (var heading in _drawing.Headings) Words(heading.X, 28 - (heading.Title.Length * 13), 180, heading.Title, MapLayout.SmallSize, SlideColours.Muted);
    }

    private void Lines()
    {
        foreach (var corners in _drawing.Lines.Select(line => line.Corners))
        {
            for (var place = 1; place < corners.Length; place++) _shapes.Line(X(corners[place - 1].X), Y(corners[place - 1].Y), X(corners[place].X), Y(corners[place].Y), SlideColours.Line);
        }
    }

    private void Nodes()
    {
        foreach (var node in _drawing.Nodes)
        {
            Circle(X(node.X), Y(node.Y), node.Radius * _scale, node.Node.Fill, node.Node.Outline);
            var aside = node.Aside is null ? "" : $"  {node.Aside}";
            var name = node.Name.Select((line, place) => (IReadOnlyList<SlideRun>)[new SlideRun(line, Size(MapLayout.NameSize)), .. place == node.Name.Length - 1 && aside.Length > 0 ? [new SlideRun(aside, Size(MapLayout.SmallSize), SlideColours.Muted)] : Array.Empty<SlideRun>()]);
            var below = node.Below.Select(line => (IReadOnlyList<SlideRun>)[new SlideRun(line, Size(MapLayout.SmallSize), SlideColours.Muted)]);
            _shapes.Text(X(node.TextX), Y(node.Y - 11), 190 * _scale, (node.Name.Length + node.Below.Length) * MapLayout.LineHeight * _scale, name.Concat(below));
        }
    }

    private void Legend()
    {
        var y = SlideFrame.Bottom - LegendHeight + 22;
        LegendRow(y, _map.View.Fill, mark => (mark, MapOutline.Solid));
        LegendRow(y + 22, _map.View.Outline, mark => (0, mark));
    }

    private void LegendRow<T>(double y, MapScale<T> scale, Func<T, (int? Fill, MapOutline? Outline)> lookOf)
    {
        var (language, x) = (_frame.Brief.Language, (double)SlideFrame.Left);
        var words = scale.Marks.Zip(AllowedFact.ValuesOf(scale.Fact)!.Values, (mark, value) => (Look: lookOf(mark), Word: _map.Words.Of(scale.Fact.Field, value, language)));
        _shapes.Text(x, y - 9, 170, 18, new SlideRun($"{scale.Fact.Labels.GetValueOrDefault(language, scale.Fact.Name)}:", 13, SlideColours.Muted));
        x += 180;
        foreach (var (look, word) in words.Append(((null, null), _frame.Context.Texts.Unknown)))
        {
            Circle(x, y, 8, look.Fill, look.Outline);
            _shapes.Text(x + 14, y - 9, 160, 18, new SlideRun(word, 13, SlideColours.Muted));
            x += 34 + TextWidth.Of(word, 13);
        }
    }

    private void Circle(double x, double y, double radius, int? fill, MapOutline? outline)
    {
        var (colour, ink, sign) = SlideColours.OfNode(fill);
        var (width, dash) = outline switch { MapOutline.Thick => (3.2, null), MapOutline.Solid => (1.4, null), MapOutline.Dashed => (1.6, "dash"), MapOutline.Dotted => (1.8, "sysDot"), _ => (0.7, (string?)null) };
        _shapes.Circle(x, y, radius, colour, isHatched: fill is null, outline is null ? SlideColours.Hatch : SlideColours.Ink, width, dash, sign.Length == 0 ? null : new SlideRun(sign, Math.Max(8, (int)(radius * 0.9)), ink, IsBold: true));
    }

    private void Words(double x, double y, double width, ImmutableArray<string> lines, int size, string colour, bool isBold = false) =>
        _shapes.Text(X(x), Y(y), width * _scale, lines.Length * MapLayout.LineHeight * _scale, lines.Select(line => (IReadOnlyList<SlideRun>)[new SlideRun(line, Size(size), colour, isBold)]));

    private string Aside(MapNode node) => MapAside.Of(node, _frame.Context.Texts);

    private double X(double x) => SlideFrame.Left + (x * _scale);

    private double Y(double y) => SlideFrame.Top + (y * _scale);

    // Whole pixels, rounded down: a line of text is never wider than its place.
    private int Size(int size) => Math.Max(6, (int)(size * _scale));
}
