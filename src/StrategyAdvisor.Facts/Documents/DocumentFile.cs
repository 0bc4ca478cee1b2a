using System.Text;
using System.Text.Unicode;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>Brings a file's text in. What is wrong with the file itself becomes a diagnostic, never an exception.</summary>
public static class DocumentFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a UTF-8 file, its byte order mark taken off.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shownPath">The name that diagnostics print.</param>
    /// <param name="limits">The largest size read; null for the default of 16 MB.</param>
    /// <returns>Null where the file cannot be read or is not UTF-8; a diagnostic says why.</returns>
    public static SourceText? Load(string path, string shownPath, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        var nowhere = new Location(new SourceText(shownPath, ""), default);
        var most = (limits ?? DocumentLimits.Default).Bytes;
        try
        {
            var bytes = ReadBytes(path, most);
            if (bytes is not null) return Decode(bytes, shownPath, diagnostics);
            diagnostics.Add(DocumentDiagnostics.FileTooLarge.At(nowhere, most.ToString(CultureInfo.InvariantCulture)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Explain(problem, path, shownPath, nowhere));
        }

        return null;
    }

    /// <summary>The text of UTF-8 bytes (a file, a request body), or null with a diagnostic at the first byte that is not UTF-8.</summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string shownPath, DiagnosticList diagnostics)
    {
        if (bytes.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        var source = new SourceText(shownPath, Encoding.UTF8.GetString(bytes));
        if (Utf8.IsValid(bytes)) return source;
        var valid = ValidLength(bytes);
        var place = new Location(source, new Span(Encoding.UTF8.GetCharCount(bytes[..valid]), 1));
        diagnostics.Add(DocumentDiagnostics.NotUtf8.At(place, $"0x{bytes[valid]:X2}", (valid + 1).ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    // The size is not asked for beforehand: devices and pipes have none.
    private static byte[]? ReadBytes(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done) position += consumed;
        return position;
    }

    private static Diagnostic Explain(Exception problem, string path, string shownPath, Location nowhere)
    {
        if (Directory.Exists(path)) return DocumentDiagnostics.FileIsFolder.At(nowhere, shownPath);
        return problem switch
        {
            FileNotFoundException or DirectoryNotFoundException => DocumentDiagnostics.FileMissing.At(nowhere, shownPath),
            UnauthorizedAccessException => DocumentDiagnostics.FileUnreadable.At(nowhere, shownPath, "no permission"),
            PathTooLongException => DocumentDiagnostics.FileUnreadable.At(nowhere, shownPath, "its path is too long"),
            ArgumentException or NotSupportedException => DocumentDiagnostics.FileUnreadable.At(nowhere, shownPath, "its path is not valid"),
            _ => DocumentDiagnostics.FileUnreadable.At(nowhere, shownPath, "the system refuses it"),
        };
    }
}
