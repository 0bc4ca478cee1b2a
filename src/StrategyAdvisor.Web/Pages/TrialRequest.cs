using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Pages;

/// <summary>Reads from an address which facts are to be changed.</summary>
public static class TrialRequest
{
    private const string Set = "set";
    private const string Answer = "answer.";

    /// <summary>The name of the field in which a form asks for a fact.</summary>
    public static string AnswerField(string fact) => Answer + fact;

    /// <summary>The changes as <c>FACT=VALUE</c>.</summary>
    public static ImmutableArray<string> Read(IQueryCollection query) => [.. query[Set].OfType<string>().Where(change => change.Length > 0)];

    /// <summary>All changes, with those that the fields of a form add; null where no form was sent. A blank answer adds nothing.</summary>
    public static ImmutableArray<string>? Added(IQueryCollection query)
    {
        var answers = query.Where(part => part.Key.StartsWith(Answer, StringComparison.Ordinal)).Select(part => (Fact: part.Key[Answer.Length..], Value: part.Value.ToString().Trim())).ToList();
        if (query["fact"].ToString().Trim() is { Length: > 0 } fact) answers.Add((fact, query["value"].ToString().Trim()));
        if (answers.Count == 0) return null;
        var given = answers.Where(answer => answer.Value.Length > 0).ToList();
        // A later value of the same fact takes the place of an earlier one.
        var kept = Read(query).Where(change => !given.Exists(answer => change.StartsWith($"{answer.Fact}=", StringComparison.Ordinal)));
        return [.. kept, .. given.Select(answer => $"{answer.Fact}={answer.Value}")];
    }
}
