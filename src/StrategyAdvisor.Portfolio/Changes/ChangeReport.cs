using System.Text;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.History;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Changes;

/// <summary>What has changed since an earlier review, for a person or a program to read.</summary>
public static class ChangeReport
{
    /// <param name="trends">The indicators of earlier reviews, the oldest first, and last those of today.</param>
    public static string Text(ReviewChanges changes, ImmutableArray<(string AsOf, IndicatorRecord Indicator)> trends, Pack pack, string language)
    {
        var texts = ChangeTexts.In(language);
        var text = new StringBuilder();
        var parts = Parts(changes, texts).ToList();
        text.Append(Phrasebook.Fill(texts.Summary, [changes.Since.AsOf, .. parts.Select(part => Number(part.Changes.Count)), Number(changes.Lasting)]));
        text.Append(changes.RulesChanged ? $" {texts.RulesChanged}\n" : "\n");
        if (parts.All(part => part.Changes.Count == 0)) text.Append(texts.Nothing).Append('\n');
        foreach (var (title, part) in parts.Where(part => part.Changes.Count > 0))
        {
            text.Append('\n').Append(title).Append('\n');
            foreach (var change in part) Append(text, change, changes.RulesChanged, pack, language, texts);
        }

        if (!changes.Added.IsEmpty) text.Append('\n').Append(Phrasebook.Fill(texts.Added, Names(changes.Added))).Append('\n');
        if (!changes.Gone.IsEmpty) text.Append('\n').Append(Phrasebook.Fill(texts.Gone, Names(changes.Gone))).Append('\n');
        AppendTrends(text, trends, pack, language, texts);
        return text.ToString();
    }

    /// <summary>One object a line: every change, then what holds for all.</summary>
    public static void WriteLines(ReviewChanges changes, Stream stream)
    {
        foreach (var change in changes.Changed) WriteLine(stream, json => Write(json, change));
        WriteLine(stream, json =>
        {
            json.WriteString("since", changes.Since.AsOf);
            json.WriteBoolean("rulesChanged", changes.RulesChanged);
            json.WriteNumber("lasting", changes.Lasting);
            Write(json, "added", changes.Added);
            Write(json, "gone", changes.Gone);
        });
    }

    private static IEnumerable<(string Title, List<FindingChange> Changes)> Parts(ReviewChanges changes, ChangeTexts texts) =>
    [
        (texts.New, [.. Worst(changes.Changed.Where(change => change.Before is null))]),
        (texts.Cleared, [.. Worst(changes.Changed.Where(change => change.Now is null))]),
        (texts.OtherSeverity, [.. Worst(changes.Changed.Where(change => change is { Before: not null, Now: not null }))]),
    ];

    private static IEnumerable<FindingChange> Worst(IEnumerable<FindingChange> changes) => changes.OrderBy(change => Pack.Severities.IndexOf(change.Now ?? change.Before!));

    private static void Append(StringBuilder text, FindingChange change, bool rulesChanged, Pack pack, string language, ChangeTexts texts)
    {
        var title = pack.FindRule(change.Rule)?.Titles.GetValueOrDefault(language) ?? change.Rule;
        var book = Phrasebook.In(language);
        var severity = change.Before is not null && change.Now is not null ? $" ({book.Severity(change.Before)} → {book.Severity(change.Now)})" : "";
        text.Append(CultureInfo.InvariantCulture, $"  {SeverityShapes.Of(change.Now ?? change.Before!)} {VisibleText.Of(change.Name)}: {title}{severity}\n");
        if (change.IsOpen) text.Append(CultureInfo.InvariantCulture, $"      {texts.Open}\n");
        foreach (var fact in change.Facts) text.Append(CultureInfo.InvariantCulture, $"      {VisibleText.Of(fact.Fact)}: {Shown(fact.Was, texts)} → {Shown(fact.Is, texts)}\n");
        foreach (var (fact, value) in change.RestsOn) text.Append(CultureInfo.InvariantCulture, $"      {texts.RestsOn} {VisibleText.Of(fact)}: {Shown(value, texts)}\n");
        if (change.Facts.IsEmpty && change.Before is not null && !change.IsOpen && !rulesChanged) text.Append(CultureInfo.InvariantCulture, $"      {texts.NoFact}\n");
    }

    private static void AppendTrends(StringBuilder text, ImmutableArray<(string AsOf, IndicatorRecord Indicator)> trends, Pack pack, string language, ChangeTexts texts)
    {
        if (trends.IsEmpty) return;
        text.Append('\n').Append(texts.Indicators).Append('\n');
        foreach (var series in trends.GroupBy(point => (point.Indicator.Indicator, point.Indicator.Currency)).OrderBy(series => series.Key))
        {
            var title = pack.Portfolio.Figures.FirstOrDefault(figure => figure.Id == series.Key.Indicator)?.Titles.GetValueOrDefault(language) ?? series.Key.Indicator;
            var points = series.TakeLast(6).Select(point => $"{point.Indicator.Value.ToString("0.###", CultureInfo.InvariantCulture)} ({point.AsOf})");
            text.Append(CultureInfo.InvariantCulture, $"  {title}{(series.Key.Currency.Length == 0 ? "" : $", {series.Key.Currency}")}: {string.Join(" → ", points)}\n");
        }
    }

    private static void Write(Utf8JsonWriter json, FindingChange change)
    {
        json.WriteString("account", change.Account);
        json.WriteString("rule", change.Rule);
        json.WriteString("change", change.Before is null ? "new" : change.Now is null ? "cleared" : "severity");
        json.WriteString("before", change.Before);
        json.WriteString("now", change.Now);
        json.WriteBoolean("open", change.IsOpen);
        json.WriteStartArray("facts");
        foreach (var fact in change.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Fact);
            json.WriteString("was", fact.Was);
            json.WriteString("is", fact.Is);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("restsOn");
        foreach (var (fact, value) in change.RestsOn)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteLine(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Shown(string? value, ChangeTexts texts) => value is null ? texts.Unknown : VisibleText.Of(value);

    private static string Names(ImmutableArray<string> accounts) => string.Join(", ", accounts.Take(12).Select(VisibleText.Of)) + (accounts.Length > 12 ? ", …" : "");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
