using System.Text.Json;
using StrategyAdvisor.Feel.Standard;
using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Tables;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>Evaluates cases of a test kit, one JSON object a line, by full FEEL; what was expected is not looked at.</summary>
internal sealed class CaseRun(Stream output, Moment moment)
{
    public static readonly DiagnosticKind NoCase = new(
        "CLI003", "no-case", "the line is no case", "write {\"id\": \"1\", \"group\": \"sums\", \"expr\": \"a + 1\", \"context\": {\"a\": {\"t\": \"number\", \"v\": \"2\"}}}");

    private static readonly JsonWriterOptions Options = DiagnosticOutput.Options with { Indented = false };

    /// <summary>Writes the value of one case.</summary>
    /// <param name="line">The line of a file, with its place.</param>
    /// <param name="mistakes">Takes what is wrong with the line itself.</param>
    public void Run(SourceText line, DiagnosticList mistakes)
    {
        if (line.Content.AsSpan().Trim().IsEmpty) return;
        try
        {
            using var json = JsonDocument.Parse(line.Content);
            if (!TryRun(json.RootElement)) mistakes.Add(NoCase.At(new Location(line, new Span(0, 0))));
        }
        catch (JsonException)
        {
            mistakes.Add(NoCase.At(new Location(line, new Span(0, 0))));
        }
    }

    private bool TryRun(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || TextOf(json, "id") is not { } id) return false;
        var inputs = json.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object ? TypedJson.ReadContext(context) : FeelContext.Empty;
        var diagnostics = new DiagnosticList();
        if (inputs is null || ValueOf(json, inputs, diagnostics) is not { } value) return false;
        if (TextOf(json, "resultType") is { } type) value = StandardFeel.Coerce(value, type);
        Write(id, TextOf(json, "group"), value, diagnostics);
        return true;
    }

    /// <summary>The value of the expression or the table; null where the case has neither.</summary>
    private FeelValue? ValueOf(JsonElement json, FeelContext inputs, DiagnosticList diagnostics)
    {
        if (TextOf(json, "expr") is { } expression) return StandardFeel.Evaluate(Excerpt.Of(expression), inputs, moment, diagnostics);
        if (!json.TryGetProperty("table", out var written) || TableJson.Read(written) is not { } table) return null;
        return new TableRun(WithNames(json, inputs, diagnostics), moment, diagnostics).Evaluate(table);
    }

    /// <summary>The inputs and the names that <c>let</c> gives to expressions over them.</summary>
    private FeelContext WithNames(JsonElement json, FeelContext inputs, DiagnosticList diagnostics)
    {
        if (!json.TryGetProperty("let", out var names) || names.ValueKind != JsonValueKind.Array) return inputs;
        foreach (var name in names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.Object))
        {
            if (TextOf(name, "name") is not { } key || TextOf(name, "expr") is not { } expression) continue;
            inputs = inputs.With(key, StandardFeel.Evaluate(Excerpt.Of(expression), inputs, moment, diagnostics));
        }

        return inputs;
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Write(string id, string? group, FeelValue value, DiagnosticList diagnostics)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("group", group);
            json.WriteString("id", id);
            json.WritePropertyName("value");
            TypedJson.Write(json, value);
            if (value is FeelNull) DiagnosticOutput.Write(json, diagnostics);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
