using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Briefs.Tests.Golden;

/// <summary>
/// Compares what a person sees with what somebody has looked at and accepted, in <c>tests/cases/golden</c>. The hash of the pack and the page's own style sheet are masked,
/// so that neither a rule that touches no sample nor a colour touches every file. With <c>ACCEPT_GOLDEN=1</c> in the environment the files are written instead.
/// </summary>
internal static partial class GoldenFile
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";

    /// <param name="name">Below <c>tests/cases/golden</c>.</param>
    public static void Check(string name, string actual)
    {
        var path = Repository.PathOf("tests", "cases", "golden", name);
        var masked = Mask(actual);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, masked);
        }

        Assert.True(File.Exists(path), $"tests/cases/golden/{name} is missing; look at the output, then accept it with ACCEPT_GOLDEN=1");
        // Read as bytes: a byte order mark is part of a sheet.
        var difference = TextDifference.Between(Encoding.UTF8.GetString(File.ReadAllBytes(path)), masked);
        Assert.True(difference.Length == 0, $"tests/cases/golden/{name} says something else (- golden, + now); accept with ACCEPT_GOLDEN=1\n{difference}");
    }

    public static string Mask(string text) => Style().Replace(Hash().Replace(text, "sha256$1…"), "<style>…</style>");

    // Of the pack as hexadecimal digits, of the style sheet in base 64, whose plus a page escapes.
    [GeneratedRegex("sha256([:-])(?:[0-9A-Za-z+/=]|&#x2B;){44,64}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hash();

    [GeneratedRegex("<style>[^<]*</style>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Style();
}
