using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>Lines of 80 columns. Whatever an account's texts hold, they cannot act on a terminal.</summary>
/// <param name="isTerminal">Headings are bold there; a file or a pipe gets plain text.</param>
public sealed class TextPage(bool isTerminal)
{
    private const int Width = 80;

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Blank() => _text.Append('\n');

    /// <summary>A heading of the first rank.</summary>
    public void Heading(string text)
    {
        if (_text.Length > 0) Blank();
        _text.Append(isTerminal ? $"\u001b[1m{Harmless(text)}\u001b[0m\n" : $"{Harmless(text)}\n");
    }

    /// <summary>Two texts on one line, the second at the right margin where there is room, else below.</summary>
    public void Title(string left, string right)
    {
        var lines = Lines(Harmless(left), Width).ToList();
        right = Harmless(right);
        var gap = lines.Count == 1 ? Width - Length(lines[0]) - Length(right) : 0;
        left = string.Join('\n', lines.Select(line => isTerminal ? $"\u001b[1m{line}\u001b[0m" : line));
        _text.Append(left).Append(gap < 2 ? "\n" : new string(' ', gap)).Append(right).Append('\n');
    }

    /// <summary>A text of any length, wrapped.</summary>
    /// <param name="indent">Columns before every line.</param>
    /// <param name="mark">Stands before the first line; the lines below it start where its text does.</param>
    public void Paragraph(string text, int indent = 0, string mark = "")
    {
        var room = Width - indent - Length(mark);
        var start = new string(' ', indent) + mark;
        foreach (var line in Lines(Harmless(text), room))
        {
            _text.Append(start).Append(line).Append('\n');
            start = new string(' ', indent + Length(mark));
        }
    }

    private static IEnumerable<string> Lines(string text, int room)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, room)))
        {
            if (line.Length > 0 && Length(line.ToString()) + 1 + Length(word) > room)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>A word too long for a line is cut.</summary>
    private static IEnumerable<string> Pieces(string word, int room)
    {
        while (word.Length > room)
        {
            var cut = char.IsLowSurrogate(word[room]) ? room - 1 : room;
            yield return word[..cut];
            word = word[cut..];
        }

        yield return word;
    }

    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Harmless(string text) => VisibleText.Of(text.Replace('\n', ' ').Replace('\t', ' '));
}
