using System.Text;
using StrategyAdvisor.Briefs.Maps;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Maps;

/// <summary>Everything on the map has room of its own, from nobody to sixty people.</summary>
public sealed class MapLayoutTests
{
    private static readonly string[] Levels = ["executive", "director", "manager", "operational"];
    private static readonly string[] Departments = ["general management", "finance", "purchasing", "technical", "operations", "sales", "other"];
    private static readonly string[] Names = ["Ana Ruiz", "Maximiliano de la Torre y Etxeberria", "Li", "Wilhelmina Ortega-Fernández", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(60)]
    public void No_two_people_share_a_place(int people)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var drawing = Draw(People(people, new Random(seed)));
            Assert.Equal(people, drawing.Nodes.Length);
            var boxes = drawing.Nodes.Select(BoxOf).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++) Assert.False(boxes[i].Overlaps(boxes[j]), $"{drawing.Nodes[i].Name[0]} lies on {drawing.Nodes[j].Name[0]}, seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void Everybody_stands_within_the_band_of_their_row_and_within_the_drawing(int people)
    {
        var drawing = Draw(People(people, new Random(7)));
        foreach (var node in drawing.Nodes)
        {
            var (box, row) = (BoxOf(node), drawing.Rows[node.Node.Row]);
            Assert.InRange(box.Top, row.Top, row.Top + row.Height);
            Assert.InRange(box.Bottom, row.Top, row.Top + row.Height);
            Assert.InRange(box.Right, 0, drawing.Width);
        }
    }

    [Fact]
    public void A_level_that_nobody_of_ours_has_reached_says_so_and_one_that_is_not_known_says_that()
    {
        var drawing = Draw("""
              - {name: Ana Ruiz, level: manager, department: technical, coverage: deep}
              - {name: Luis Vidal, level: executive, department: finance, coverage: none}
              - {name: Eva Sanz, level: operational, department: finance}
            """);
        Assert.Equal([MapReach.Nobody, MapReach.Nobody, MapReach.Reached, MapReach.Unsure], drawing.Rows.Select(row => row.Row.Reach));
    }

    [Fact]
    public void Lines_run_along_right_angles_between_the_two_people_that_they_join()
    {
        var drawing = Draw("""
              - {name: Ana Ruiz, level: manager, department: technical, reports to: Luis Vidal}
              - {name: Luis Vidal, level: executive, department: finance}
              - {name: Eva Sanz, level: manager, department: technical, reports to: Nobody Known}
            """);
        var line = Assert.Single(drawing.Lines);
        Assert.Equal((drawing.Nodes[0].X, drawing.Nodes[1].X), (line.Corners[0].X, line.Corners[^1].X));
        Assert.All(line.Corners.Zip(line.Corners.Skip(1)), leg => Assert.True(leg.First.X == leg.Second.X || leg.First.Y == leg.Second.Y));
    }

    [Fact]
    public void A_bigger_influence_is_a_bigger_circle_and_an_unknown_one_a_middling_one()
    {
        var radii = new int?[] { 1, 2, 3 }.Select(MapLayout.RadiusOf).ToList();
        Assert.Equal(radii.Order(), radii);
        Assert.Equal(MapLayout.RadiusOf(2), MapLayout.RadiusOf(null));
    }

    private static MapDrawing Draw(string contacts)
    {
        var assessment = DefaultPack.Assess($"id: a\nname: A\n{(contacts.Length == 0 ? "contacts: []" : $"contacts:\n{contacts}")}\n");
        return MapLayout.Draw(MapReader.Read(assessment, assessment.Pack.Views[0], "en"), node => $"{node.DaysSince} d", "not known");
    }

    private static string People(int count, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{name: {Names[random.Next(Names.Length)]} {i}, roles: [evaluator, gatekeeper, user], last contact: 2026-0{random.Next(1, 7)}-11");
            if (random.Next(10) > 0) text.Append(CultureInfo.InvariantCulture, $", level: {Levels[random.Next(4)]}");
            if (random.Next(10) > 0) text.Append(CultureInfo.InvariantCulture, $", department: {Departments[random.Next(7)]}");
            text.Append("}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Circle and texts of a person, as wide as the widest common font makes them.</summary>
    private static Box BoxOf(DrawnNode node)
    {
        var last = TextWidth.Of(node.Name[^1], MapLayout.NameSize) + (node.Aside is null ? 0 : 6 + TextWidth.Of(node.Aside, MapLayout.SmallSize));
        var widths = node.Name[..^1].Select(line => TextWidth.Of(line, MapLayout.NameSize)).Concat(node.Below.Select(line => TextWidth.Of(line, MapLayout.SmallSize))).Append(last);
        var bottom = Math.Max(node.Y + node.Radius, node.Y + 1 + ((node.Name.Length + node.Below.Length - 1) * MapLayout.LineHeight) + 3);
        return new Box(node.X - node.Radius, Math.Min(node.Y - node.Radius, node.Y - 11), node.TextX + widths.Max(), bottom);
    }

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
