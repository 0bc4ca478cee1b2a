namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A table in Parquet; its columns have types of their own.</summary>
internal sealed record ParquetFile(string Path, string ShownPath) : DuckFile(Path, ShownPath)
{
    private const string RowNumber = "file_row_number";

    public override DuckTable Describe(DuckDatabase database) => DescribeAs(database, $"read_parquet({Literal})", columns => new DuckTable(
        [.. columns.Select(column => column.Name)],
        [.. columns.Select(column => Expression(column.Name, column.Type))],
        $"read_parquet({Literal}, {RowNumber} = true)",
        $"{RowNumber} + 1"));

    private static string Expression(string name, string type)
    {
        var column = DuckDatabase.Name(name);
        if (DuckVectors.CanRead(type)) return column;
        return type.EndsWith("[]", StringComparison.Ordinal) ? $"CAST({column} AS VARCHAR[])" : $"CAST({column} AS VARCHAR)";
    }
}
