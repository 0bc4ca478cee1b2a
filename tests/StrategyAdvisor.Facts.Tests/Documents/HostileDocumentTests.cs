using System.Text;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class HostileDocumentTests
{
    private const string Sample = """
        # remark
        facts:
          - fact: last contact
            type: date
            label: {en: last contact, es: "último contacto"}
            question: {en: 'When?', es: "¿Cuándo?\t"}
            shelf life: 90 days
          - fact: roles
            list of: [a, b]
            when: |
              count(x) > 0
                and y
            note: >-
              folded
              text
        ---
        other: null
        """;

    private static readonly string[] Pieces =
        ["\n", " ", "  ", "\t", ":", ": ", "- ", "-", "[", "]", "{", "}", "\"", "'", "|", ">", "#", " #", "&a ", "*a", "!", "!!x ", "%", "@", "`", "?", "? ", ",", "---\n", "...\n", "<<: ", "\\", "\r\n", "\r", "\0", "\u2028", "😀", "\ud800", "a: ", "~"];

    [Fact]
    public void Mutated_yaml_never_throws_and_every_place_lies_in_the_file()
    {
        var random = new Random(20260630);
        for (var i = 0; i < 1_500; i++) CheckAll(Mutate(random));
    }

    [Fact]
    public void Random_bytes_never_throw_and_every_place_lies_in_the_file()
    {
        var random = new Random(42);
        for (var i = 0; i < 1_500; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            if (i % 2 == 0) for (var j = 0; j < bytes.Length; j++) bytes[j] &= 0x7F;
            var diagnostics = new DiagnosticList();
            var source = DocumentFile.Decode(bytes, "f", diagnostics);
            Assert.Equal(source is null, diagnostics.HasErrors);
            if (source is not null) CheckAll(source.Content);
        }
    }

    [Fact]
    public void An_alias_bomb_is_refused_without_being_unfolded()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 50; i++) bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        Assert.Equal(50 + (49 * 2), Reading.MistakesOf(bomb.ToString()).Length);
    }

    [Fact]
    public void An_alias_to_the_list_around_it_is_refused() =>
        Assert.Equal(["1:1 DOC011 the anchor `&a` is not allowed here [&a ]", "1:5 DOC012 YAML reads `*a` as a reference to an anchor [*a]"], Reading.MistakesOf("&a [*a]"));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Ten_thousand_levels_are_refused_with_one_message(string level)
    {
        var mistake = Assert.Single(Reading.MistakesOf(string.Concat(Enumerable.Repeat(level, 10_000))));
        Assert.Contains("DOC009 lists and maps stand more than 40 levels inside each other", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k: ", "\n")]
    [InlineData("k: '", "'\n")]
    [InlineData("k: \"", "\"\n")]
    [InlineData("k: |\n  ", "\n")]
    public void A_value_of_a_megabyte_is_read(string before, string after) =>
        Assert.Equal(1_000_000, Reading.Scalar(before + new string('x', 1_000_000) + after, "k").Text.TrimEnd().Length);

    [Fact]
    public void More_values_than_the_limit_are_refused()
    {
        var diagnostics = new DiagnosticList();
        var few = DocumentLimits.Default with { Nodes = 10 };
        Assert.Null(YamlReader.Read(new SourceText("f", string.Concat(Enumerable.Repeat("- x\n", 10))), diagnostics, few));
        Assert.Equal(["10:3 DOC010 the file holds more than 10 values []"], Reading.Shown(diagnostics));
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Sample);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
            else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static void CheckAll(string text)
    {
        var source = new SourceText("f", text);
        var diagnostics = new DiagnosticList();
        var documents = YamlReader.ReadAll(source, diagnostics);
        Assert.True(diagnostics.Count > 0 || documents.Length > 0, text);
        foreach (var document in documents)
        {
            CheckPlaces(document);
            FactDictionaryReader.Read(document, ["en", "es"], diagnostics);
        }

        if (JsonReader.Read(source, diagnostics) is { } json) CheckPlaces(json);
        foreach (var diagnostic in diagnostics)
        {
            Assert.InRange(diagnostic.Location.Span.End, diagnostic.Location.Span.Start, text.Length);
            Assert.NotEmpty(DiagnosticPrinter.Print(diagnostic));
        }
    }

    private static void CheckPlaces(DocumentNode node)
    {
        Assert.InRange(node.Location.Span.End, node.Location.Span.Start, node.Location.Source.Content.Length);
        switch (node)
        {
            case SequenceNode list:
                foreach (var item in list.Items) CheckPlaces(item);
                break;
            case MappingNode map:
                foreach (var (key, value) in map.Entries)
                {
                    CheckPlaces(key);
                    CheckPlaces(value);
                }

                break;
            case ScalarNode scalar:
                CheckCharacters(scalar);
                break;
        }
    }

    // Every visible character is found where it stands, or at the backslash that makes it.
    private static void CheckCharacters(ScalarNode scalar)
    {
        var content = scalar.Location.Source.Content;
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            if (char.IsWhiteSpace(scalar.Text[i]) || char.IsSurrogate(scalar.Text[i])) continue;
            var at = scalar.Excerpt.Locate(new Span(i, 1)).Span.Start;
            Assert.True(content[at] == scalar.Text[i] || content[at] == '\\', $"`{scalar.Text[i]}` of `{scalar.Text}` is sought at {at} in:\n{content}");
        }
    }
}
