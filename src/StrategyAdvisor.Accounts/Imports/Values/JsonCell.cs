using System.Text.Json;

namespace StrategyAdvisor.Accounts.Imports.Values;

/// <summary>Takes one part out of a cell that holds a JSON object.</summary>
internal static class JsonCell
{
    /// <returns>Null where the cell is no JSON object; empty where the part is missing, null or no single value.</returns>
    public static string? Part(string text, string key)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            if (!document.RootElement.TryGetProperty(key, out var part)) return "";
            return part.ValueKind switch
            {
                JsonValueKind.String => part.GetString()!.Trim(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => part.GetRawText(),
                _ => "",
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // A lone surrogate in an escape is valid JSON and no text.
            return null;
        }
    }
}
