using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>The portfolio as JSON lines, one account a line: what the published hashes of portfolio-v1 are over.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The SHA-256 of all lines, in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<Account> accounts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line);
        foreach (var account in accounts)
        {
            JsonSerializer.Serialize(json, account, Options);
            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            line.ResetWrittenCount();
            json.Reset();
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
