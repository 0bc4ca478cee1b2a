using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>What the accounts say together, as HTML: by rule what it finds, what to do about it, and which rules wait for facts.</summary>
internal static class TogetherSection
{
    // More of one rule than that are one fold: a person at each of two hundred accounts must not bury what the other rules say.
    private const int MostOpen = 5;

    public static void Write(StringBuilder html, PortfolioBrief together, PageTexts texts)
    {
        var book = Phrasebook.In(together.Language);
        var dates = new DateWords(book, new NumberWords(book, together.Currency), together.AsOf);
        html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Safe(texts.Together)}</h2>\n");
        if (together.Findings.IsEmpty) html.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">{Safe(texts.NoFindings)}</p>\n");
        foreach (var rule in together.Findings.GroupBy(warning => warning.Rule, StringComparer.Ordinal))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(rule.First().Title)}</h3>\n");
            WriteList(html, rule.Take(MostOpen), book);
            if (rule.Skip(MostOpen).ToList() is { Count: > 0 } more)
            {
                html.Append(CultureInfo.InvariantCulture, $"<details class=\"together-more\"><summary>{Safe(Phrasebook.Fill(texts.More, more.Count.ToString("N0", CultureInfo.InvariantCulture)))}</summary>\n");
                WriteList(html, more, book);
                html.Append("</details>\n");
            }

            foreach (var step in rule.First().NextSteps)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"together-step\"><span class=\"muted\">{Safe(Phrasebook.Fill(book.Notes.Due, dates.Date(step.Due), dates.Relative(step.Due)))}, ");
                html.Append(CultureInfo.InvariantCulture, $"{Safe(step.OwnerTitle)}:</span> {Safe(step.Text)}</p>\n");
            }
        }

        WriteUndecided(html, together, book);
        html.Append("</section>\n");
    }

    private static void WriteList(StringBuilder html, IEnumerable<PortfolioWarning> warnings, Phrasebook book)
    {
        html.Append("<ul class=\"together\">\n");
        foreach (var warning in warnings)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"severity severity-{warning.Severity}\"><span class=\"shape\">{SeverityShapes.Of(warning.Severity)}</span> {Safe(book.Severity(warning.Severity))}</span> ");
            html.Append(CultureInfo.InvariantCulture, $"{Safe(warning.Warning)} <span class=\"muted\">{Safe(warning.Basis.Words)}</span></li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void WriteUndecided(StringBuilder html, PortfolioBrief together, Phrasebook book)
    {
        if (together.Undecided.IsEmpty) return;
        html.Append("<ul class=\"together together-open\">\n");
        foreach (var open in together.Undecided)
            html.Append(CultureInfo.InvariantCulture, $"<li>? {Safe(Phrasebook.Fill(book.Portfolio.Open, open.Title))} <span class=\"muted\">{Safe(open.Basis.Words)}</span></li>\n");
        html.Append("</ul>\n");
    }

    private static string Safe(string? text) => PageWriter.Safe(text);
}
