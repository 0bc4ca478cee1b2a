using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Json;

/// <summary>Writes briefs as JSON. The first keys of every object and their order are fixed; further keys follow them.</summary>
public static class JsonBrief
{
    // Names are read by people and stand in no page as they are: only what JSON itself forbids, and what acts on a terminal, is escaped.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One brief over several lines, each with its end.</summary>
    public static void Write(Brief brief, Stream output)
    {
        Write(brief, output, new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" });
        output.WriteByte((byte)'\n');
    }

    /// <summary>One brief on one line, without its line end.</summary>
    public static void WriteLine(Brief brief, Stream output) => Write(brief, output, new JsonWriterOptions { Encoder = Encoder });

    private static void Write(Brief brief, Stream output, JsonWriterOptions options)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written, options)) Write(brief, json);
        VisibleJson.Write(written.WrittenSpan, output);
    }

    private static void Write(Brief brief, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("account", brief.Account);
        json.WriteString("name", brief.Name);
        json.WriteString("asOf", Iso(brief.AsOf));
        WritePack(json, brief.Pack);
        WriteValue(json, "status", brief.Status?.Value);
        json.WriteStartObject("decisions");
        foreach (var decision in brief.Decisions) WriteValue(json, decision.Key, decision.Value);
        json.WriteEndObject();
        WriteAll(json, "findings", brief.Findings, FindingJson.Write);
        WriteAll(json, "undecided", brief.Undecided, Write);
        WriteAll(json, "gaps", brief.Gaps, Write);
        WriteAll(json, "plan", brief.Plan, Write);
        WriteFurther(json, brief);
        json.WriteEndObject();
    }

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static void WriteAll<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string key, ImmutableArray<string> texts) => WriteAll(json, key, texts, (writer, text) => writer.WriteStringValue(text));

    internal static void WriteValue(Utf8JsonWriter json, string key, PlainValue? value)
    {
        json.WritePropertyName(key);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, PlainValue? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case PlainValue.Text text: json.WriteStringValue(text.Content); break;
            case PlainValue.Flag flag: json.WriteBooleanValue(flag.IsTrue); break;
            case PlainValue.Number number: json.WriteRawValue(number.Amount.ToString("0.############################", CultureInfo.InvariantCulture)); break;
            case PlainValue.Many many:
                json.WriteStartArray();
                foreach (var item in many.Items) WriteValue(json, item);
                json.WriteEndArray();
                break;
        }
    }

    internal static void WritePack(Utf8JsonWriter json, PackIdentity pack)
    {
        json.WriteStartObject("pack");
        json.WriteString("name", pack.Name);
        json.WriteString("version", pack.Version);
        json.WriteString("hash", pack.Hash);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefUndecided undecided)
    {
        json.WriteStartObject();
        json.WriteString("rule", undecided.Rule);
        WriteTexts(json, "missing", undecided.Missing);
        if (!undecided.Failures.IsEmpty) json.WriteString("diagnostic", string.Join("; ", undecided.Failures));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gap gap)
    {
        json.WriteStartObject();
        json.WriteString("fact", gap.Fact);
        WriteTexts(json, "decides", gap.Decides);
        json.WriteString("question", gap.Question);
        json.WriteNumber("weight", gap.Weight);
        json.WriteString("ask", gap.Ask);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanStep step)
    {
        json.WriteStartObject();
        json.WriteString("step", step.Step);
        json.WriteString("text", step.Text);
        json.WriteString("phase", step.Phase);
        json.WriteString("track", step.Track);
        json.WriteString("owner", step.Owner);
        json.WriteString("due", Iso(step.Due));
        WriteTexts(json, "from", step.From);
        WriteTexts(json, "after", step.After);
        json.WriteString("person", step.Person);
        if (step.Done is { } done)
        {
            json.WriteStartObject("done");
            json.WriteString("by", done.By);
            json.WriteString("on", Iso(done.On));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFurther(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject("decisionsOpen");
        foreach (var decision in brief.Decisions.Where(decision => decision.Value is null)) WriteValue(json, decision.Key, new PlainValue.Many([.. decision.Possible]));
        json.WriteEndObject();
        json.WriteString("language", brief.Language);
        WriteAll(json, "disputed", brief.Disputed, FindingJson.Write);
        WriteAll(json, "askAgain", brief.AskAgain, Write);
        json.WriteString("verdict", brief.Opening.Verdict);
        if (!brief.Suppressed.IsEmpty) WriteAll(json, "suppressed", brief.Suppressed, FindingJson.Write);
        if (brief.Since is { } since) SinceJson.Write(json, since);
    }
}
