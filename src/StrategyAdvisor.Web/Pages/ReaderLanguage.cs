using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Pages;

/// <summary>The language a reader wants: what they chose, else what their browser asks for, else the pack's first.</summary>
public static class ReaderLanguage
{
    private const string Name = "lang";

    /// <summary>One of the pack's languages. A choice in the address of a page is remembered in a cookie; a program says at each request what it wants.</summary>
    /// <param name="languages">At least one.</param>
    public static string Of(HttpContext http, ImmutableArray<string> languages)
    {
        if (Known(http.Request.Query[Name], languages) is { } chosen)
        {
            if (!http.Request.Path.StartsWithSegments(PageAddress.Programs, StringComparison.Ordinal)) Remember(http, chosen);
            return chosen;
        }

        return Known(http.Request.Cookies[Name], languages) ?? Asked(http, languages) ?? languages[0];
    }

    private static void Remember(HttpContext http, string language) =>
        http.Response.Cookies.Append(Name, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });

    private static string? Asked(HttpContext http, ImmutableArray<string> languages) =>
        http.Request.GetTypedHeaders().AcceptLanguage?.OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Known(asked.Value.Value?.Split('-')[0], languages)).FirstOrDefault(language => language is not null);

    private static string? Known(string? asked, ImmutableArray<string> languages) => asked is not null && languages.Contains(asked, StringComparer.Ordinal) ? asked : null;
}
