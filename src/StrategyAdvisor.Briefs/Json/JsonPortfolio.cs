using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes what is said of all accounts as the last line behind their briefs.</summary>
public static class JsonPortfolio
{
    /// <summary>On one line, without its line end.</summary>
    public static void WriteLine(PortfolioBrief brief, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("portfolio");
        json.WriteString("name", brief.Name);
        json.WriteString("asOf", JsonBrief.Iso(brief.AsOf));
        json.WriteNumber("accounts", brief.Accounts);
        json.WriteString("currency", brief.Currency);
        json.WriteString("language", brief.Language);
        JsonBrief.WritePack(json, brief.Pack);
        JsonBrief.WriteAll(json, "figures", brief.Figures, Write);
        json.WriteEndObject();
        JsonBrief.WriteAll(json, "findings", brief.Findings, Write);
        JsonBrief.WriteAll(json, "undecided", brief.Undecided, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortfolioWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("rule", warning.Rule);
        json.WriteString("group", warning.Group);
        json.WriteString("severity", warning.Severity);
        json.WriteString("subject", warning.Subject);
        json.WriteString("warning", warning.Warning);
        JsonBrief.WriteAll(json, "evidence", warning.Measures, WriteEvidence);
        JsonBrief.WriteAll(json, "sources", warning.Sources, FindingJson.Write);
        json.WriteNull("impliedBy");
        json.WriteString("title", warning.Title);
        json.WriteString("subjectTitle", warning.SubjectTitle);
        json.WriteString("currency", warning.Currency);
        json.WriteStartObject("measures");
        foreach (var measure in warning.Measures) WriteNumber(json, measure.Name, measure.Value);
        json.WriteEndObject();
        Write(json, warning.Basis);
        JsonBrief.WriteAll(json, "nextSteps", warning.NextSteps, Write);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, PortfolioMeasure measure)
    {
        json.WriteStartObject();
        json.WriteString("fact", measure.Name);
        WriteNumber(json, "value", measure.Value);
        json.WriteString("words", measure.Words);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortfolioStep step)
    {
        json.WriteStartObject();
        json.WriteString("step", step.Step);
        json.WriteString("text", step.Text);
        json.WriteString("owner", step.Owner);
        json.WriteString("due", JsonBrief.Iso(step.Due));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortfolioOpen open)
    {
        json.WriteStartObject();
        json.WriteString("rule", open.Rule);
        json.WriteString("currency", open.Currency);
        Write(json, open.Basis);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortfolioNumber figure)
    {
        json.WriteStartObject();
        json.WriteString("figure", figure.Figure);
        WriteNumber(json, "value", figure.Value);
        json.WriteString("title", figure.Title);
        json.WriteString("words", figure.Words);
        json.WriteString("text", figure.Text);
        json.WriteString("currency", figure.Currency);
        Write(json, figure.Basis);
        JsonBrief.WriteAll(json, "sources", figure.Sources, FindingJson.Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Basis basis)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("counted", basis.Counted);
        json.WriteNumber("leftOut", basis.LeftOut);
        if (!basis.Unrated.IsEmpty)
        {
            json.WriteStartObject("withoutRate");
            foreach (var (currency, accounts) in basis.Unrated) json.WriteNumber(currency, accounts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, decimal? value) =>
        JsonBrief.WriteValue(json, key, value is { } number ? new PlainValue.Number(number) : null);
}
