using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Api;

/// <summary>What the API's document says of a route beyond what its path shows.</summary>
internal static class RouteNotes
{
    /// <summary>Names a route and what it answers; a program that generates a client takes its method's name from there.</summary>
    /// <typeparam name="T">The shape of the answer.</typeparam>
    /// <param name="problems">The statuses with which it says that something is wrong, as problem details.</param>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, string name, string summary, params ReadOnlySpan<int> problems) =>
        route.GivesStatus<T>(StatusCodes.Status200OK, name, summary, problems);

    /// <inheritdoc cref="Gives{T}"/>
    public static RouteHandlerBuilder GivesStatus<T>(this RouteHandlerBuilder route, int status, string name, string summary, params ReadOnlySpan<int> problems) =>
        route.Produces<T>(status, JsonType).About(name, summary, problems);

    /// <summary>The same for a route whose answer is no JSON.</summary>
    /// <param name="types">The media types it answers with.</param>
    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder route, string name, string summary, string[] types, params ReadOnlySpan<int> problems)
    {
        foreach (var type in types) route.Produces(StatusCodes.Status200OK, null, type);
        return route.About(name, summary, problems);
    }

    public static RouteHandlerBuilder About(this RouteHandlerBuilder route, string name, string summary, params ReadOnlySpan<int> problems)
    {
        foreach (var problem in problems) route.ProducesProblem(problem);
        return route.WithName(name).WithSummary(summary);
    }

    /// <summary>A part of the address behind its question mark.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, string name, string description, QueryKind kind = QueryKind.Text) => route.WithMetadata(new QueryNote(name, description, kind));

    /// <summary>The language of the texts in the answer.</summary>
    public static RouteHandlerBuilder InLanguage(this RouteHandlerBuilder route) => route.Asks("lang", "A language of the rule pack, such as `en` or `es`; without it what `Accept-Language` asks for.");

    /// <summary>What is to be assumed for the answer.</summary>
    public static RouteHandlerBuilder WithChanges(this RouteHandlerBuilder route) =>
        route.Asks("set", "`FACT=VALUE`: answers as if the fact were that; may be given several times. Nothing is kept.", QueryKind.Texts);

    /// <summary>A header that a request brings.</summary>
    public static RouteHandlerBuilder Brings(this RouteHandlerBuilder route, string header, string description, bool isRequired) => route.WithMetadata(new HeaderNote(header, description, isRequired));

    /// <summary>The shape of a request's body.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, string description) => route.WithMetadata(new BodyNote(typeof(T), description));

    private const string JsonType = "application/json";
}

/// <param name="Kind">What is written behind the equals sign.</param>
internal sealed record QueryNote(string Name, string Description, QueryKind Kind);

internal sealed record HeaderNote(string Name, string Description, bool IsRequired);

/// <param name="Shape">Which JSON is sent.</param>
internal sealed record BodyNote(Type Shape, string Description);

/// <summary>What a part of an address is.</summary>
internal enum QueryKind
{
    Text,
    Number,

    /// <summary>A text that may be given several times.</summary>
    Texts,

    /// <summary><c>true</c>, or nothing.</summary>
    Switch,
}
