namespace StrategyAdvisor.Feel.Typing;

public sealed partial class FactPulls
{
    /// <summary>
    /// A table that is open has a first row that might match and need not. Its value is one that can come out; so is another, unless some row of that value matches whatever happens
    /// elsewhere. Facts hide that only where they pull both ways in "some row of this value matches", or in "this row matches, and none of that value above it":
    /// each is asked by itself, and a fact that one row wants high and the next one low pulls neither way.
    /// </summary>
    private void VisitRows(TableNode table)
    {
        if (table.Rows.Any(row => row.Value is not ConstantNode { Value: not null }))
        {
            VisitUntold(table);
            return;
        }

        var values = table.Rows.Select(row => ((ConstantNode)row.Value).Value!).ToList();
        foreach (var value in values.Distinct())
        {
            var (first, last) = (values.IndexOf(value), values.LastIndexOf(value));
            VisitApart(table, Enumerable.Range(first, last - first + 1).Where(row => values[row].Equals(value)), null);
            foreach (var between in Enumerable.Range(first, last - first).Where(row => !values[row].Equals(value)))
                VisitApart(table, Enumerable.Range(first, between - first).Where(row => values[row].Equals(value)), between);
        }
    }

    /// <param name="any">Rows of which some matches; none of them where another row is given.</param>
    /// <param name="but">The row that matches instead of them; null for none.</param>
    private void VisitApart(TableNode table, IEnumerable<int> any, int? but)
    {
        var apart = new FactPulls();
        foreach (var row in any) apart.Visit(table.Rows[row].Condition, but is null ? Direction.Up : Direction.Down);
        if (but is { } match) apart.Visit(table.Rows[match].Condition, Direction.Up);
        _bothWays.UnionWith(apart._bothWays);
        _asksWhatIsSure |= apart._asksWhatIsSure;
    }
}
