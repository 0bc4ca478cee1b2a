using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The language a reader wants: what they chose, else what their browser asks for, else the pack's first.</summary>
public static class ReaderLanguage
{
    private const string Name = "lang";

    /// <summary>One of the pack's languages.</summary>
    /// <param name="languages">At least one.</param>
    public static string Of(HttpContext http, ImmutableArray<string> languages) =>
        Chosen(http, languages) ?? Known(http.Request.Cookies[Name], languages) ?? Asked(http, languages) ?? languages[0];

    /// <summary>The same for a page: a choice in its address is remembered in a cookie. A program says at each request what it wants.</summary>
    public static string OfPage(HttpContext http, ImmutableArray<string> languages)
    {
        if (Chosen(http, languages) is { } chosen) Remember(http, chosen);
        return Of(http, languages);
    }

    private static string? Chosen(HttpContext http, ImmutableArray<string> languages) => Known(http.Request.Query[Name], languages);

    private static void Remember(HttpContext http, string language) =>
        http.Response.Cookies.Append(Name, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });

    private static string? Asked(HttpContext http, ImmutableArray<string> languages) =>
        http.Request.GetTypedHeaders().AcceptLanguage?.OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Known(asked.Value.Value?.Split('-')[0], languages)).FirstOrDefault(language => language is not null);

    private static string? Known(string? asked, ImmutableArray<string> languages) => asked is not null && languages.Contains(asked, StringComparer.Ordinal) ? asked : null;
}
