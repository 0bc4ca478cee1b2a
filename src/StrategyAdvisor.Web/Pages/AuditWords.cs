using System.Text.Json;

namespace StrategyAdvisor.Web.Pages;

/// <summary>What an entry of the log holds, for a person to read.</summary>
public static class AuditWords
{
    /// <summary><c>reason: known since May; until: 2026-07-31</c>; a text that is no record as it is, and a dash for nothing.</summary>
    /// <param name="content">As the log keeps it, or null.</param>
    /// <param name="parts">What the parts of a record are called.</param>
    public static string Of(string? content, IReadOnlyDictionary<string, string> parts)
    {
        if (content is null) return "–";
        if (!content.StartsWith('{')) return content;
        try
        {
            using var record = JsonDocument.Parse(content);
            return string.Join("; ", record.RootElement.EnumerateObject().Where(part => part.Value.ToString().Length > 0).Select(part => $"{NameOf(part.Name, parts)}: {part.Value}"));
        }
        catch (JsonException)
        {
            return content;
        }
    }

    private static string NameOf(string part, IReadOnlyDictionary<string, string> parts)
    {
        var name = part.Replace('_', ' ');
        return parts.GetValueOrDefault(name, name);
    }
}
