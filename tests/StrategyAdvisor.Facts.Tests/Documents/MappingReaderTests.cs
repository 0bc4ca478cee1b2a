using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class MappingReaderTests
{
    private enum Phase
    {
        Early,
        Late,
    }

    [Theory]
    [InlineData("name: [a]\n", "1:7 DOC052 `name` must be a single value, not a list or a map [[a]]")]
    [InlineData("name:\n", "1:6 DOC055 nothing stands under `name` []")]
    [InlineData("name: ''\n", "1:7 DOC055 nothing stands under `name` ['']")]
    [InlineData("nmae: x\n", "1:1 DOC053 the thing lacks the key `name` [nmae: x]", "1:1 DOC054 the thing knows no key `nmae` [nmae]")]
    [InlineData("name: x\nlist: y\n", "2:7 DOC051 `list` must be a list [y]")]
    [InlineData("name: x\nlist: [y, [z]]\n", "2:11 DOC052 `list` must be a single value, not a list or a map [[z]]")]
    [InlineData("name: x\nmap: y\n", "2:6 DOC050 `map` of the thing must be a map of keys and values [y]")]
    [InlineData("name: x\nwhole: 1.5\n", "2:8 DOC060 `whole` must be a whole number from 0 to 9, not `1.5` [1.5]")]
    [InlineData("name: x\nwhole: 10\n", "2:8 DOC060 `whole` must be a whole number from 0 to 9, not `10` [10]")]
    [InlineData("name: x\nnumber: 1e3\n", "2:9 DOC059 `number` must be a number, not `1e3` [1e3]")]
    [InlineData("name: x\nflag: maybe\n", "2:7 DOC058 `flag` must be `yes` or `no`, not `maybe` [maybe]")]
    [InlineData("name: x\nphase: erly\n", "2:8 DOC061 `phase` must be one of early, late, not `erly` [erly]")]
    [InlineData("name: x\nage: 3 weeks\n", "2:6 DOC062 `age` must be a number of days from 1 to 36500, not `3 weeks` [3 weeks]")]
    [InlineData("name: x\nlabel: {en: a, de: b}\n", "2:8 DOC056 `label` lacks the language `es` [{en: a, de: b}]", "2:16 DOC057 `de` is none of the languages en, es [de]")]
    [InlineData("name: x\nlabel: {}\n", "2:8 DOC056 `label` lacks the language `en` [{}]", "2:8 DOC056 `label` lacks the language `es` [{}]")]
    [InlineData("- x\n", "1:1 DOC050 the thing must be a map of keys and values [- x]")]
    public void Every_mistake_of_a_map_is_told_at_its_place(string yaml, params string[] expected)
    {
        var diagnostics = new DiagnosticList();
        Read(yaml, diagnostics);
        Assert.Equal(expected, Reading.Shown(diagnostics));
    }

    [Theory]
    [InlineData("nmae: x\n", "did you mean `name`?")]
    [InlineData("name: x\nxyz: 1\n", "its keys are: name, list, map, whole, number, flag, phase, age, label")]
    [InlineData("name: x\nphase: erly\n", "did you mean `early`?")]
    public void The_word_that_was_meant_is_offered(string yaml, string help)
    {
        var diagnostics = new DiagnosticList();
        Read(yaml, diagnostics);
        Assert.Contains(help, diagnostics.Select(diagnostic => diagnostic.Help), StringComparer.Ordinal);
    }

    [Fact]
    public void Right_values_are_read_without_a_diagnostic()
    {
        var diagnostics = new DiagnosticList();
        var reader = Read("name: x\nlist: [a, b]\nmap: {k: 1}\nwhole: 9\nnumber: -1.5\nflag: yes\nphase: late\nage: 1 day\nlabel: {en: a, es: b}\n", diagnostics)!;
        Assert.Empty(diagnostics);
        Assert.Equal("x", reader.RequiredText("name"));
        Assert.Equal(["a", "b"], reader.Texts("list"), StringComparer.Ordinal);
        Assert.Equal((9, -1.5m, true), (reader.Whole("whole", 0, 9), reader.Number("number"), reader.Boolean("flag")));
        Assert.Equal((Phase.Late, 1), (reader.Choice<Phase>("phase", Phases), reader.Days("age")));
        Assert.Equal("b", reader.Languages("label", ["en", "es"])["es"].Text);
    }

    private static readonly ImmutableArray<(string, Phase)> Phases = [("early", Phase.Early), ("late", Phase.Late)];

    private static MappingReader? Read(string yaml, DiagnosticList diagnostics)
    {
        var reader = MappingReader.Of(Reading.Yaml(yaml), "the thing", diagnostics);
        if (reader is null) return null;
        reader.RequiredText("name");
        reader.Texts("list");
        reader.Mapping("map");
        reader.Whole("whole", 0, 9);
        reader.Number("number");
        reader.Boolean("flag");
        reader.Choice<Phase>("phase", Phases);
        reader.Days("age");
        if (reader.Find("label") is not null) reader.Languages("label", ["en", "es"]);
        reader.RefuseOtherKeys();
        return reader;
    }
}
