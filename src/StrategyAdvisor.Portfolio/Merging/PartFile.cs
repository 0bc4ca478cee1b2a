using System.Text;
using System.Text.Json;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>A part of a review: its accounts one after another, a line each, and behind them its terms.</summary>
internal sealed class PartFile : IDisposable
{
    private const int Block = 1 << 16;

    /// <summary>What one text can hold, in bytes.</summary>
    private const long LongestLine = 1L << 30;

    private readonly StreamReader _reader;
    private long _left;

    private PartFile(string path, PartTerms terms, StreamReader reader)
    {
        (Path, Terms, _reader) = (path, terms, reader);
        _left = terms.Accounts;
    }

    public string Path { get; }

    public PartTerms Terms { get; }

    /// <summary>The account at hand; null past the last one.</summary>
    public string? Account { get; private set; }

    /// <summary>Its line, without the end.</summary>
    public string Line { get; private set; } = "";

    /// <exception cref="InvalidDataException">It is no part of a review, or was cut off.</exception>
    public static PartFile Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        if (PartTerms.Parse(LastLine(file)) is { } terms)
        {
            file.Position = 0;
            return new PartFile(path, terms, new StreamReader(file, new UTF8Encoding(false)));
        }

        file.Dispose();
        throw new InvalidDataException($"`{path}` is no whole part of a review; write it again with `review --partition`");
    }

    /// <summary>Goes on to the next account.</summary>
    /// <exception cref="InvalidDataException">Lines are missing or damaged.</exception>
    public void Next()
    {
        Account = null;
        if (_left-- <= 0) return;
        Line = _reader.ReadLine() ?? "";
        Account = AccountOf(Line) ?? throw Damaged();
    }

    public InvalidDataException Damaged() => new($"`{Path}` is damaged; write it again with `review --partition`");

    public void Dispose() => _reader.Dispose();

    private static string? AccountOf(string line)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            return json.Read() && json.Read() && json.ValueTextEquals("account") && json.Read() ? json.GetString() : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>Empty where there is none: a device has no end.</returns>
    private static string LastLine(FileStream file)
    {
        if (!file.CanSeek || file.Length == 0) return "";
        var start = file.Length;
        var block = new byte[Block];
        while (start > 0)
        {
            var size = (int)Math.Min(Block, start);
            file.Position = start -= size;
            file.ReadExactly(block, 0, size);
            // The end of the last line itself is no end of the line before it.
            var last = block.AsSpan(0, start + size == file.Length ? size - 1 : size).LastIndexOf((byte)'\n');
            if (last < 0) continue;
            start += last + 1;
            break;
        }

        if (file.Length - start > LongestLine) return "";
        file.Position = start;
        using var reader = new StreamReader(file, new UTF8Encoding(false), false, Block, leaveOpen: true);
        return reader.ReadLine() ?? "";
    }
}
