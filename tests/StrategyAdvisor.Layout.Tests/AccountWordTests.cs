using System.Text.RegularExpressions;

namespace StrategyAdvisor.Layout.Tests;

/// <summary>The domain lives in <c>rules/</c>: the engine's code says no word of it. Comments may, where an example helps.</summary>
public sealed partial class AccountWordTests
{
    private static readonly ImmutableArray<string> Banned = AccountWords.From(AccountWords.FactNames);

    [Fact]
    public void The_engine_says_no_word_of_the_domain()
    {
        var banned = Banned.ToHashSet(StringComparer.Ordinal);
        Violations.AssertNone(
            "a word that belongs into a rule pack",
            from file in SourceTree.CodeUnder("src")
            from line in CodeText.WithoutComments(file.Text).Split('\n').Index()
            from word in Said(line.Item, banned)
            select $"{file}:{line.Index + 1}: {word}");
    }

    [Fact]
    public void A_dictionary_is_read_as_it_is_written() =>
        Violations.AssertNone(
            "a dictionary in which these tests find no fact",
            SourceTree.Under("rules", "facts.yaml").Where(file => !AccountWords.NamesIn(file.Text).Any()).Select(file => file.Path));

    [Theory]
    [InlineData("var executives = 1;", "executive")]
    [InlineData("Show(\"only low-level contacts\")", "contact")]
    [InlineData("AltmanZ.Read()", "altman")]
    [InlineData("row.HandoverDone", "handover")]
    [InlineData("LastOrder", "last order")]
    [InlineData("last_order", "last order")]
    [InlineData("last = order.Last; lastOrdered", null)]
    [InlineData("context.Contract", null)]
    [InlineData("NextSteps", null)]
    public void A_word_is_found_in_names_and_texts(string code, string? expected) =>
        Assert.Equal(expected, Said(code, AccountWords.From(["last order", "next step", "handover done", "name"]).ToHashSet(StringComparer.Ordinal)).FirstOrDefault());

    private static IEnumerable<string> Said(string code, HashSet<string> banned)
    {
        foreach (Match phrase in Phrase().Matches(code))
        {
            var words = Words.Of(phrase.Value).Select(Words.Plain).ToList();
            for (var start = 0; start < words.Count; start++)
            {
                for (var length = 1; length <= 4 && start + length <= words.Count; length++)
                {
                    var candidate = string.Join(' ', words.GetRange(start, length));
                    if (banned.Contains(candidate)) yield return candidate;
                }
            }
        }
    }

    /// <summary>Words that stand together: one name, or words with a space, hyphen or underscore between.</summary>
    [GeneratedRegex("[A-Za-z]+(?:[ _-]?[A-Za-z]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Phrase();
}
