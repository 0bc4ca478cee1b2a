using System.Text.Json;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What an entry of the log holds, for a person to read.</summary>
public static class AuditWords
{
    /// <summary><c>reason: known since May; until: 2026-07-31</c>; a text that is no record as it is, and a dash for nothing.</summary>
    public static string Of(string? content)
    {
        if (content is null) return "–";
        if (!content.StartsWith('{')) return content;
        try
        {
            using var record = JsonDocument.Parse(content);
            return string.Join("; ", record.RootElement.EnumerateObject().Where(part => part.Value.ToString().Length > 0).Select(part => $"{part.Name.Replace('_', ' ')}: {part.Value}"));
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
