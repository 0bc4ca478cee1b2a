namespace StrategyAdvisor.Feel.Syntax;

/// <summary>
/// The names that may stand in an expression (facts, their members, definitions, parameters, functions), so that
/// <c>last contact</c> reads as one name. Where several fit, the longest wins (DMN 1.5, 10.3.1.2).
/// </summary>
public sealed class NameSet
{
    private readonly Node _root = new(default, null);

    /// <param name="names">A name that contains a keyword as a word is only read where an opening bracket follows.</param>
    /// <param name="bare">Names that are read wherever they stand, keywords in them or not.</param>
    public NameSet(IEnumerable<string> names, IEnumerable<string>? bare = null)
    {
        foreach (var name in names) Add(name, name.Split(' ').Any(Keywords.Contains));
        foreach (var name in bare ?? []) Add(name, needsBracket: false);
    }

    public static NameSet Empty { get; } = new([]);

    /// <summary>The length in characters of the longest known name that starts at <paramref name="start"/> and ends at a word's end, or 0.</summary>
    /// <remarks>Any run of white space in the text matches the single space of a name. A name that contains a keyword or an operator as a word
    /// (<c>date and time</c>) is only matched where an opening bracket follows.</remarks>
    public int LongestMatch(string text, int start, out string? name)
    {
        name = null;
        var longest = 0;
        var node = _root;
        for (var i = start; i <= text.Length;)
        {
            if (node.Name is not null && EndsWord(text, i) && (!node.NeedsBracket || BracketFollows(text, i)))
            {
                longest = i - start;
                name = node.Name;
            }

            if (i == text.Length) break;
            var next = i;
            var character = text[i];
            if (char.IsWhiteSpace(character))
            {
                while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
                character = ' ';
            }
            else
            {
                next++;
            }

            if (node.Find(character) is not { } child) break;
            node = child;
            i = next;
        }

        return longest;
    }

    private void Add(string name, bool needsBracket)
    {
        if (name.Length == 0) return;
        var node = _root;
        foreach (var character in name) node = node.Find(character) ?? node.Add(character);

        node.Name = name;
        node.NeedsBracket = needsBracket;
    }

    private static bool EndsWord(string text, int end) =>
        end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_') || !(char.IsLetterOrDigit(text[end - 1]) || text[end - 1] == '_');

    private static bool BracketFollows(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && text[end] == '(';
    }

    /// <summary>Those that follow a node are a chain: a few letters are sooner walked than hashed, and a pack has thousands of nodes.</summary>
    private sealed class Node(char character, Node? sibling)
    {
        private Node? _next;

        public string? Name { get; set; }

        public bool NeedsBracket { get; set; }

        public Node? Find(char wanted)
        {
            for (var node = _next; node is not null; node = node.Sibling)
            {
                if (node.Character == wanted) return node;
            }

            return null;
        }

        public Node Add(char next) => _next = new Node(next, _next);

        private char Character => character;

        private Node? Sibling => sibling;
    }
}
