using System.Text.Json;
using StrategyAdvisor.Feel.Standard.Temporal;
using StrategyAdvisor.Feel.Standard.Values;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>Values of full FEEL as JSON that says their type: <c>{"t": "date", "v": "2026-06-30"}</c>.</summary>
internal static class TypedJson
{
    /// <summary>Null where it is no such value.</summary>
    public static FeelValue? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("t", out var type) || type.ValueKind != JsonValueKind.String) return null;
        var value = json.TryGetProperty("v", out var found) ? found : default;
        return (type.GetString(), value.ValueKind) switch
        {
            ("null", _) => FeelNull.Instance,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => FeelBoolean.Of(value.GetBoolean()),
            ("list", JsonValueKind.Array) => ReadList(value),
            ("context", JsonValueKind.Object) => ReadContext(value),
            (var plain, JsonValueKind.String) => ReadPlain(plain, value.GetString()!),
            _ => null,
        };
    }

    private static FeelValue? ReadPlain(string? type, string text) => type switch
    {
        "string" => new FeelText(text),
        "number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new FeelNumber(number) : null,
        "date" => TemporalReader.ReadDate(text),
        "time" => TemporalReader.ReadTime(text),
        "dateTime" => TemporalReader.ReadDateTime(text),
        "duration" => TemporalReader.ReadDuration(text),
        _ => null,
    };

    private static FeelList? ReadList(JsonElement json)
    {
        var items = json.EnumerateArray().Select(Read).ToList();
        return items.Contains(null) ? null : FeelList.Of(items.OfType<FeelValue>());
    }

    /// <summary>A context whose entries say their types themselves; null where one of them is no value, or a name stands twice.</summary>
    public static FeelContext? ReadContext(JsonElement json)
    {
        var entries = json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value))).ToList();
        if (entries.Exists(entry => entry.Value is null) || entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal).Count() < entries.Count) return null;
        return new FeelContext([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value!))]);
    }

    public static void Write(Utf8JsonWriter json, FeelValue value)
    {
        json.WriteStartObject();
        json.WriteString("t", TypeOf(value));
        switch (value)
        {
            case FeelNull: break;
            case FeelBoolean boolean: json.WriteBoolean("v", boolean.Value); break;
            case FeelList list: WriteItems(json, list); break;
            case FeelContext context: WriteEntries(json, context); break;
            default: json.WriteString("v", ValueWriter.Write(value)); break;
        }

        json.WriteEndObject();
    }

    private static string TypeOf(FeelValue value) => value switch
    {
        FeelNumber => "number",
        FeelText => "string",
        FeelBoolean => "boolean",
        FeelDate => "date",
        FeelTime => "time",
        FeelDateTime => "dateTime",
        FeelDays or FeelMonths => "duration",
        FeelList => "list",
        FeelContext => "context",
        FeelRange => "range",
        FeelFunction => "function",
        _ => "null",
    };

    private static void WriteItems(Utf8JsonWriter json, FeelList list)
    {
        json.WriteStartArray("v");
        foreach (var item in list.Items) Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteEntries(Utf8JsonWriter json, FeelContext context)
    {
        json.WriteStartObject("v");
        foreach (var (name, value) in context.Entries)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
