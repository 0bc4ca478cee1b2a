using System.Security.Cryptography;
using System.Text;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>What the file of a fact's value is called: the same value always has the same name, and no two have one.</summary>
internal static class SplitName
{
    /// <summary>Where accounts go of which the fact is unknown.</summary>
    public const string Unknown = "unknown";

    private const int LongestName = 60;
    private const int DigestBytes = 4;

    // Names that some systems keep for devices.
    private static readonly ImmutableHashSet<string> Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])];

    /// <param name="value">As it prints, or null where the fact is unknown.</param>
    public static string Of(FactDeclaration fact, string? value)
    {
        if (value is null) return Unknown;
        // A name of a person is no path: what could lead out of the folder, or means something to a system, becomes a hyphen.
        var name = string.Concat(value.Select(character => char.IsLetterOrDigit(character) ? character : '-')).Trim('-').ToLowerInvariant();
        if (name.Length > LongestName) name = name[..LongestName].TrimEnd('-');
        if (name != Unknown && !Devices.Contains(name) && IsTold(fact, value, name)) return name;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, DigestBytes));
        return name.Length == 0 ? digest : $"{name}-{digest}";
    }

    /// <summary>True where the name says which value it is: of texts, words with a capital each; of others, what is written the same way. Any other value that looks alike gets a digest.</summary>
    private static bool IsTold(FactDeclaration fact, string value, string name) => fact.Kind == FactKind.Text ? value == Capitals(name) : value == name || value.Replace(' ', '-') == name;

    private static string Capitals(string name) => string.Join(' ', name.Split('-').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
}
