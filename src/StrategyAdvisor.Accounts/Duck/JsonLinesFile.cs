namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A table of JSON objects, one a line; every key of every line is a column.</summary>
internal sealed record JsonLinesFile(string Path, string ShownPath) : DuckFile(Path, ShownPath)
{
    private const string Form = "format = 'newline_delimited', ignore_errors = true";

    // All lines are looked at for keys, since one that only the last line has is a fact all the same. Declared as texts, numbers keep their digits.
    public override DuckTable Describe(DuckDatabase database) => DescribeAs(database, $"read_json({Literal}, {Form}, sample_size = -1)", columns =>
    {
        var declared = columns.Select(column => $"{DuckDatabase.Literal(column.Name)}: '{(column.Type.EndsWith("[]", StringComparison.Ordinal) ? "VARCHAR[]" : "VARCHAR")}'");
        return new DuckTable(
            [.. columns.Select(column => column.Name)],
            [.. columns.Select(column => DuckDatabase.Name(column.Name))],
            $"read_json({Literal}, {Form}, columns = {{{string.Join(", ", declared)}}})",
            "row_number() OVER ()");
    });
}
