using Npgsql;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Databases;

/// <summary>The address of a PostgreSQL database. Its password comes from the environment, so that no list of processes and no log shows it.</summary>
public static class PostgresAddress
{
    private static readonly ImmutableArray<string> Secrets = ["ADVISOR_DATABASE_PASSWORD", "PGPASSWORD"];

    public static bool IsAddress(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address without anything secret.</summary>
    public static string Shown(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}" : "postgresql://";

    /// <summary>What Npgsql connects with.</summary>
    /// <exception cref="UnreadableSourceException">It is no address, or holds a password.</exception>
    public static string ConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw Mistake(AccountDiagnostics.NotAnAddress, "postgresql://");
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal) || uri.Query.Contains("password", StringComparison.OrdinalIgnoreCase))
            throw Mistake(AccountDiagnostics.SecretInUrl, $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}");
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host, Pooling = false, CommandTimeout = 0, ApplicationName = "advisor" };
        if (uri.Port > 0) builder.Port = uri.Port;
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database) builder.Database = Uri.UnescapeDataString(database);
        if (uri.UserInfo.Length > 0) builder.Username = Uri.UnescapeDataString(uri.UserInfo);
        if (Secrets.Select(Environment.GetEnvironmentVariable).FirstOrDefault(secret => !string.IsNullOrEmpty(secret)) is { } password) builder.Password = password;
        return builder.ToString();
    }

    private static UnreadableSourceException Mistake(DiagnosticKind kind, string shown) => new(kind.At(new Location(new SourceText(shown, ""), default), shown), null);
}
