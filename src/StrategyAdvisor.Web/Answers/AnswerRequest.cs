using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Answers;

/// <summary>Answers that a reader wants kept.</summary>
/// <param name="Changes">As <c>FACT=VALUE</c>.</param>
/// <param name="Who">Who says so; blank where the reader left it out.</param>
/// <param name="Status">confirmed or assumed.</param>
/// <param name="State">What the account's files were when the reader saw them.</param>
public sealed record AnswerRequest(ImmutableArray<string> Changes, string Who, string Status, string State)
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 100;

    /// <summary>What a form says.</summary>
    public static AnswerRequest Read(IFormCollection form) => new(
        [.. form["set"].OfType<string>().Where(change => change.Length > 0)],
        form["who"].ToString().Trim() is var who && who.Length <= LongestName ? who : who[..LongestName],
        form["status"] == "confirmed" ? "confirmed" : "assumed",
        form["state"].ToString());
}
