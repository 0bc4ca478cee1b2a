using System.Text.Json;
using StrategyAdvisor.Feel.Standard.Tables;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>A decision table as a case of a test kit writes it.</summary>
internal static class TableJson
{
    /// <summary>Null where it is none.</summary>
    public static DecisionTable? Read(JsonElement json)
    {
        var hitPolicy = PolicyOf<HitPolicy>(TextOf(json, "hitPolicy") ?? "UNIQUE");
        var aggregation = PolicyOf<Aggregation>(TextOf(json, "aggregation") ?? "NONE");
        if (hitPolicy is null || aggregation is null) return null;
        var inputs = TextsOf(json, "inputs");
        var outputs = ItemsOf(json, "outputs").Select(output => new TableOutput(TextOf(output, "name"), TextOf(output, "values"), TextOf(output, "default"))).ToImmutableArray();
        var rows = ItemsOf(json, "rules").Select(row => new TableRow(TextsOf(row, "inputEntries"), TextsOf(row, "outputEntries"))).ToImmutableArray();
        var isWhole = !outputs.IsEmpty && rows.All(row => row.Tests.Length == inputs.Length && row.Answers.Length == outputs.Length);
        var allowed = ItemsOf(json, "inputValues").Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null).ToImmutableArray();
        return isWhole ? new DecisionTable(hitPolicy.Value, aggregation.Value, inputs, allowed, outputs, rows) : null;
    }

    /// <summary><c>RULE ORDER</c>.</summary>
    private static T? PolicyOf<T>(string text) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(policy => policy.ToString()!.Equals(text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<JsonElement> ItemsOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static ImmutableArray<string> TextsOf(JsonElement json, string name) =>
        [.. ItemsOf(json, name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "")];

    private static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
