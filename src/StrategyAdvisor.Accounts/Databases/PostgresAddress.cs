using Npgsql;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Databases;

/// <summary>The address of a PostgreSQL database. Its password comes from the environment, so that no list of processes and no log shows it.</summary>
public static class PostgresAddress
{
    private static readonly ImmutableArray<string> SecretKeys = ["password", "pwd", "passwd"];

    private static readonly ImmutableArray<string> Secrets = ["ADVISOR_DATABASE_PASSWORD", "PGPASSWORD"];

    /// <summary>True for what is meant as one, keys and values as other programs take them among it: <see cref="ConnectionString"/> refuses those, and no file is ever called by a password.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || Keys(text).Any(IsSecret) || (Keys(text) is { Length: > 1 } keys && keys.Any(key => key is "host" or "server"));

    /// <summary>The address without anything secret.</summary>
    public static string Shown(string address) =>
        Keys(address).Length == 0 && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}" : "postgresql://";

    /// <summary>What Npgsql connects with.</summary>
    /// <exception cref="UnreadableSourceException">It is no address, or holds a password.</exception>
    public static string ConnectionString(string address)
    {
        if (Keys(address).Any(IsSecret)) throw Mistake(AccountDiagnostics.SecretInUrl, "postgresql://");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw Mistake(AccountDiagnostics.NotAnAddress, "postgresql://");
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal) || SecretKeys.Any(key => uri.Query.Contains(key, StringComparison.OrdinalIgnoreCase)))
            throw Mistake(AccountDiagnostics.SecretInUrl, $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}");
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host, Pooling = false, CommandTimeout = 0, ApplicationName = "advisor" };
        if (uri.Port > 0) builder.Port = uri.Port;
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database) builder.Database = Uri.UnescapeDataString(database);
        if (uri.UserInfo.Length > 0) builder.Username = Uri.UnescapeDataString(uri.UserInfo);
        if (Secrets.Select(Environment.GetEnvironmentVariable).FirstOrDefault(secret => !string.IsNullOrEmpty(secret)) is { } password) builder.Password = password;
        return builder.ToString();
    }

    /// <summary>Of <c>Host=db;Database=sales</c>; none of an address or a path.</summary>
    private static ImmutableArray<string> Keys(string text) => text.Contains("://", StringComparison.Ordinal) ? [] :
        [.. text.Split(';').Where(part => part.Contains('=', StringComparison.Ordinal)).Select(part => part[..part.IndexOf('=', StringComparison.Ordinal)].Trim().ToLowerInvariant())];

    private static bool IsSecret(string key) => SecretKeys.Contains(key, StringComparer.Ordinal);

    private static UnreadableSourceException Mistake(DiagnosticKind kind, string shown) => new(kind.At(new Location(new SourceText(shown, ""), default), shown), null);
}
