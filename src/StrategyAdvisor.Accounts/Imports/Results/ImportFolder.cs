using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StrategyAdvisor.Accounts.Imports.Results;

/// <summary>Puts an import into its folder, whole or not at all. A folder that holds anything but an untouched import is left alone.</summary>
public static class ImportFolder
{
    /// <summary>Lists the files of an import with their hashes, so that one that was changed by hand is known.</summary>
    public const string ManifestFile = "import.json";

    /// <summary>Why the folder cannot take an import, or null.</summary>
    public static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return $"`{folder}` is a file; name a folder";
        if (!Directory.Exists(folder)) return null;
        var entries = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal).ToList();
        if (entries.Count == 0) return null;
        if (ReadHashes(Path.Combine(folder, ManifestFile)) is not { } hashes) return $"`{folder}` is not empty and holds no import; name another folder";
        foreach (var entry in entries.Where(entry => entry != ManifestFile))
        {
            if (!hashes.TryGetValue(entry, out var hash)) return $"`{folder}/{entry}` does not come from an import; move it away, or name another folder";
            if (HashOf(File.ReadAllBytes(Path.Combine(folder, entry))) != hash) return $"`{folder}/{entry}` was changed since it was imported; move it away, or name another folder";
        }

        return null;
    }

    /// <summary>Writes the files beside the folder's place, then moves them there; an earlier import goes only once the new one is complete.</summary>
    /// <param name="files">Names and contents.</param>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        var unfinished = Beside(folder, "unfinished");
        try
        {
            Directory.CreateDirectory(unfinished);
            foreach (var (name, content) in files) File.WriteAllBytes(Path.Combine(unfinished, name), Encoding.UTF8.GetBytes(content));
            Replace(folder, unfinished);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>As manifests write it: <c>sha256:</c> and hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    private static void Replace(string folder, string unfinished)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(unfinished, folder);
            return;
        }

        var former = Beside(folder, "former");
        Directory.Move(folder, former);
        try
        {
            Directory.Move(unfinished, folder);
        }
        catch
        {
            Directory.Move(former, folder);
            throw;
        }

        Directory.Delete(former, recursive: true);
    }

    private static string Beside(string folder, string word) => string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}.{word}");

    private static Dictionary<string, string>? ReadHashes(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
