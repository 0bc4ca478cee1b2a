using System.Net;
using System.Security.Cryptography;
using System.Text;
using StrategyAdvisor.Briefs.Html;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>Writes the page of a review as HTML.</summary>
internal sealed class PageWriter(ReviewTerms terms, PageTexts texts)
{
    private static readonly string Style = PageStyle.Sheet + Resource("review.css");
    private static readonly string Script = Resource("review.js");

    private readonly StringBuilder _html = new();

    public string Write(List<PageAccount> accounts, PortfolioBrief? together)
    {
        var title = together?.Name is { } name ? $"{texts.Title}: {name}" : texts.Title;
        _html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{texts.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n<title>{Safe(title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main class=\"review\">\n");
        WriteHeading(title, accounts);
        if (together is not null)
        {
            TogetherSection.Write(_html, together, texts);
            WriteIndicators(together);
        }

        WriteTable(accounts);
        _html.Append(CultureInfo.InvariantCulture, $"</main>\n<script type=\"application/json\" id=\"accounts\">{PageJson.Of(accounts, terms.Pack.Pack, texts)}</script>\n<script>{Script}</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private static string Policy => $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private void WriteHeading(string title, List<PageAccount> accounts)
    {
        var pack = terms.Pack.Pack;
        var day = terms.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        _html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{Safe(title)}</h1>\n<p class=\"verdict\">{Safe(Fill(texts.Summary, Number(accounts.Count), day, pack.Name, pack.Version))} ");
        _html.Append(CultureInfo.InvariantCulture, $"{Safe(Fill(texts.Worrying, Number(accounts.Count(account => account.Counts[0] + account.Counts[1] > 0))))}</p>\n</header>\n");
        SeveritySpread.Write(_html, accounts, texts);
    }

    private void WriteIndicators(PortfolioBrief together)
    {
        if (together.Figures.IsEmpty) return;
        _html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Safe(texts.Indicators)}</h2>\n<div class=\"indicators\">\n");
        foreach (var figure in together.Figures) IndicatorFigure.Write(_html, figure, texts);
        _html.Append("</div>\n</section>\n");
    }

    private void WriteTable(List<PageAccount> accounts)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Safe(texts.Accounts)}</h2>\n<p class=\"muted\">{Safe(texts.HeatNote)}</p>\n<p class=\"legend\">");
        foreach (var severity in Pack.Severities.Values)
            _html.Append(CultureInfo.InvariantCulture, $"<span class=\"severity severity-{severity}\"><span class=\"shape\">{SeverityShapes.Of(severity)}</span> {Safe(Word(severity))}</span> ");
        _html.Append(CultureInfo.InvariantCulture, $"</p>\n<form class=\"filters\"><label>{Safe(texts.Filter)} <input id=\"find\" type=\"search\" placeholder=\"{Safe(texts.FilterHint)}\" autocomplete=\"off\"></label> ");
        _html.Append(CultureInfo.InvariantCulture, $"<label>{Safe(texts.Status)} <select id=\"status\"><option value=\"\">{Safe(texts.AllStatuses)}</option>");
        foreach (var status in accounts.Select(account => (account.Status, account.StatusWords)).Where(status => status.StatusWords.Length > 0).Distinct().OrderBy(status => status.StatusWords, StringComparer.Ordinal))
            _html.Append(CultureInfo.InvariantCulture, $"<option value=\"{Safe(status.StatusWords)}\">{Safe(status.StatusWords)}</option>");
        _html.Append("</select></label> <select id=\"group\" aria-label=\"").Append(Safe(texts.AllGroups)).Append("\"><option value=\"\">").Append(Safe(texts.AllGroups)).Append("</option>");
        foreach (var (index, group) in terms.Pack.Pack.AccountGroups.Index())
            _html.Append(CultureInfo.InvariantCulture, $"<option value=\"{index}\">{Safe(group.Titles.GetValueOrDefault(terms.Language, group.Name))}</option>");
        _html.Append(CultureInfo.InvariantCulture, $"</select> <output id=\"shown\" aria-live=\"polite\"></output></form>\n<noscript><p>{Safe(texts.NoScript)}</p></noscript>\n");
        _html.Append("<div class=\"window\" id=\"window\" tabindex=\"0\"><table id=\"table\"><thead></thead><tbody></tbody></table></div>\n<p class=\"cut muted\" id=\"cut\"></p>\n</section>\n");
    }

    private string Word(string severity) => Briefs.Texts.Phrasebook.In(terms.Language).Severity(severity);

    private static string Hash(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Fill(string phrase, params ReadOnlySpan<string> values) => Briefs.Texts.Phrasebook.Fill(phrase, values);

    internal static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Resource(string name)
    {
        using var stream = typeof(PageWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
