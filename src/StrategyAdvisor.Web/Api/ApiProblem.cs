using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Web.Api;

/// <summary>Tells a program what went wrong, as problem details (RFC 9457).</summary>
internal static class ApiProblem
{
    public static IResult Of(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);

    /// <param name="kind">What is not there, in one word.</param>
    /// <param name="meant">What was probably meant, or null.</param>
    public static IResult NotThere(string kind, string name, string? meant) =>
        Of(StatusCodes.Status404NotFound, $"no such {kind}", $"there is no {kind} `{VisibleText.Of(name)}`{(meant is null ? "" : $"; did you mean `{meant}`?")}");

    /// <summary>What is wrong with posted facts, every mistake with its place in the body.</summary>
    public static IResult Mistaken(DiagnosticList diagnostics) => Results.Problem(
        "the facts have mistakes; none of them was used",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "mistaken facts",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = diagnostics.Sorted().Select(mistake => new Mistake(mistake.Location.Position.Line, mistake.Location.Position.Column, mistake.Kind.Code, mistake.Message, mistake.Help)).ToArray(),
        });

    /// <param name="Line">From 1 on.</param>
    /// <param name="Column">From 1 on.</param>
    /// <param name="Help">What to do, or null.</param>
    private sealed record Mistake(int Line, int Column, string Code, string Message, string? Help);
}
