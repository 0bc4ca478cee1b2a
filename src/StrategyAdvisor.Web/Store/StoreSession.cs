using System.Data.Common;

namespace StrategyAdvisor.Web.Store;

/// <summary>Statements on one open connection. What is filled into them never becomes part of their text.</summary>
internal sealed class StoreSession(DbConnection connection)
{
    public void Run(string text, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(text, arguments);
        command.ExecuteNonQuery();
    }

    public long Number(string text, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(text, arguments);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public ImmutableArray<T> Rows<T>(string text, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(text, arguments);
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows.ToImmutable();
    }

    private DbCommand Command(string text, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            // PostgreSQL has no place for the character 0, and no text of ours needs it.
            (parameter.ParameterName, parameter.Value) = (name, value is string words ? words.Replace("\0", "", StringComparison.Ordinal) : value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
