using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Writes what an import is made of, for programs: the system, how much of each export was used, the hash of each file.</summary>
internal static class ImportManifest
{
    public static string Write(ImportResult import, IEnumerable<KeyValuePair<string, string>> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("import", import.System);
            json.WriteNumber("accounts", import.AccountCount);
            json.WriteStartArray("exports");
            foreach (var use in import.Uses) WriteUse(json, use);
            json.WriteEndArray();
            json.WriteStartObject("notUsed");
            foreach (var group in import.Unused.GroupBy(part => part.Reason.Kind.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                json.WriteNumber(group.Key, group.Count());
            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (var (name, content) in files) json.WriteString(name, ImportFolder.HashOf(Encoding.UTF8.GetBytes(content)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(stream.ToArray())}\n";
    }

    private static void WriteUse(Utf8JsonWriter json, FileUse use)
    {
        json.WriteStartObject();
        json.WriteString("path", use.Path);
        json.WriteString("table", use.Table);
        json.WriteNumber("rows", use.Rows);
        json.WriteNumber("usedRows", use.UsedRows);
        json.WriteNumber("cells", use.Cells);
        json.WriteNumber("usedCells", use.UsedCells);
        json.WriteEndObject();
    }
}
