using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>The tags of answers that were made from a snapshot: who has such an answer is told so without making it again.</summary>
/// <remarks>A snapshot never changes, and what a caller may not see is in another one: the same question of it has the same answer.</remarks>
internal static class AnswerTags
{
    // Together a dozen megabytes, however many different questions somebody thinks up.
    private const int Most = 20_000;
    private const int LongestQuestion = 300;

    // The tags of a snapshot go with it.
    private static readonly ConditionalWeakTable<PortfolioSnapshot, ConcurrentDictionary<string, string>> Known = [];

    /// <summary>That nothing changed, where that is known already; else the answer.</summary>
    /// <param name="snapshot">All that the answer is made from, besides the question and its language.</param>
    /// <param name="make">Makes an answer, with a tag where it is worth one.</param>
    public static IResult Answer(HttpContext http, PortfolioSnapshot snapshot, Func<IResult> make)
    {
        var question = $"{ReaderLanguage.Of(http, snapshot.Pack.Languages)} {http.Request.Path}{http.Request.QueryString}";
        if (question.Length > LongestQuestion) return make();
        var tags = Known.GetOrCreateValue(snapshot);
        if (tags.TryGetValue(question, out var tag) && TaggedJson.Has(http, tag)) return TaggedJson.Same(http, tag);
        var answer = make();
        if (tag is null && tags.Count < Most && http.Response.Headers.ETag is [{ } made]) tags[question] = made;
        return answer;
    }
}
