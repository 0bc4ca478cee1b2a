using Microsoft.AspNetCore.Http;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;
using StrategyAdvisor.Web.Texts;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What every page needs: the snapshot it shows, the reader's language and its words, and the address it was asked by.</summary>
/// <param name="Language">A language of the pack.</param>
/// <param name="Path">The address without the site's own, query included: what a change of language comes back to.</param>
public sealed record PageContext(PortfolioSnapshot Snapshot, string Language, string Path)
{
    public SiteTexts Texts { get; } = SiteTexts.In(Language);

    public Phrasebook Phrases { get; } = Phrasebook.In(Language);

    /// <summary>Who asks; null where nobody is known.</summary>
    public Caller? Caller { get; init; }

    public static PageContext Of(HttpContext http, PortfolioSnapshot snapshot) =>
        new(snapshot, ReaderLanguage.OfPage(http, snapshot.Pack.Languages), http.Request.Path + http.Request.QueryString) { Caller = Caller.Of(http) };

    /// <summary>A decision's value as a person reads it; that it is open where there is none.</summary>
    public string Words(string? decision, string? value)
    {
        if (value is null) return Texts.List.Open;
        var labels = decision is null ? null : Snapshot.Pack.FindDecision(decision)?.Labels.GetValueOrDefault(value);
        return labels?.GetValueOrDefault(Language) ?? value;
    }

    /// <summary>A title of the pack in the reader's language.</summary>
    public string Title(IReadOnlyDictionary<string, string> titles, string otherwise) => titles.TryGetValue(Language, out var title) ? title : otherwise;
}
