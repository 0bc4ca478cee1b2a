using System.Buffers;
using System.Text;
using System.Text.Json;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>The accounts as the page's script reads them. No text of theirs can end the element it stands in: the writer escapes every angle bracket.</summary>
internal static class PageJson
{
    public static string Of(List<PageAccount> accounts, Pack pack, PageTexts texts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, "severities", Pack.Severities.Values);
            Write(json, "shapes", Pack.Severities.Values.Select(SeverityShapes.Of));
            Write(json, "groups", pack.AccountGroups.Select(group => group.Titles.GetValueOrDefault(texts.Language, group.Name)));
            Write(json, "columns", [texts.Account, texts.Status, texts.Verdict, texts.Worry]);
            Write(json, "words", [texts.Shown, texts.NoneShown, texts.Sort, texts.Cell, texts.Cut]);
            json.WriteStartArray("accounts");
            foreach (var account in accounts) Write(json, account);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PageAccount account)
    {
        json.WriteStartArray();
        foreach (var text in (ReadOnlySpan<string>)[account.Id, account.Name, account.Status, account.StatusWords, account.Verdict, account.Worry]) json.WriteStringValue(text);
        json.WriteStartArray();
        foreach (var count in account.Counts) json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var (count, worst, undecided) in account.Groups)
        {
            json.WriteNumberValue(count);
            json.WriteNumberValue(worst);
            json.WriteNumberValue(undecided);
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
