using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StrategyAdvisor.Web.Security;

/// <summary>Keys by which programs, and people without a company login, are known.</summary>
/// <remarks>A key is 256 random bits, so nobody guesses it from its digest, and one round of SHA-256 does; slow hashes are for what people think up.</remarks>
public static class ApiKeys
{
    // Says what it is to whoever finds one, and to programs that look for keys where none should lie.
    private const string Prefix = "advisor_";

    /// <summary>A new key; it is shown once and kept nowhere.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a key.</summary>
    public static string DigestOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Compares digests in a time that tells nothing of them.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
