using System.Text.RegularExpressions;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Reference;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Testing;

/// <summary>What the page for coaches shows is what the advisor does: its examples are loaded on top of the default pack and their tests run.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(KeyAccounts.Folder, "..", "README.md")).ReplaceLineEndings("\n");

    private static readonly ImmutableArray<(string Kind, string Text)> Blocks = [.. Fence().Matches(Page).Select(match => (match.Groups["kind"].Value, match.Groups["text"].Value))];

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Blocks.Count(block => block.Kind == "yaml rules"))];

    public static TheoryData<string> Pages => [.. ReferencePages.All];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_loads_on_top_of_the_default_pack_and_its_tests_hold(int example)
    {
        var diagnostics = new DiagnosticList();
        var files = PackFiles.Load(KeyAccounts.Folder, KeyAccounts.Shown, diagnostics);
        var own = new SourceText("own.rules.yaml", Of("yaml rules")[example]);
        var pack = PackLoader.Load(files with { Texts = [.. files.Texts, own] }, KeyAccounts.Shown, diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.Empty(Failures(pack!, BehindRules(example), out var passed));
        Assert.True(passed >= 3, "an example shows the rule firing, quiet and undecided");
    }

    [Fact]
    public void There_are_ten_examples() => Assert.Equal(10, Examples.Count);

    [Fact]
    public void Every_block_is_an_example_that_is_run_or_a_part_of_the_pack()
    {
        foreach (var (kind, text) in Blocks.Where(block => block.Kind.StartsWith("yaml from ", StringComparison.Ordinal)))
            Assert.Contains(text, File.ReadAllText(Path.Combine(KeyAccounts.Folder, kind["yaml from ".Length..])).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var mistakes = new DiagnosticList();
        foreach (var mapping in Of("yaml mapping")) YamlReader.Read(new SourceText("README.md", mapping), mistakes);
        Assert.Empty(mistakes.Select(DiagnosticPrinter.Print));
        Assert.DoesNotContain(Blocks.Select(block => block.Kind), kind => kind.StartsWith("yaml", StringComparison.Ordinal) && kind is not ("yaml rules" or "yaml tests" or "yaml mapping" or "yaml pack" or "yaml suppressions" or "yaml from buying.rules.yaml") && !kind.StartsWith("yaml write ", StringComparison.Ordinal));
        Assert.Empty(Failures(KeyAccounts.Pack, Blocks.First(block => block.Kind == "yaml tests").Text, out _));
    }

    [Fact]
    public void The_pack_of_ones_own_loads_on_top_of_the_one_that_ships()
    {
        var folder = Directory.CreateTempSubdirectory("advisor").FullName;
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), Assert.Single(Of("yaml pack")));
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(PackFiles.Load(folder, "own", diagnostics, Path.Combine(KeyAccounts.Folder, "..")), "own", diagnostics);
        Directory.Delete(folder, recursive: true);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.Equal("key-accounts, changed by our-accounts", pack!.Pack.FindRule("executive-silence")!.Layer);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_reference_pages_are_as_the_advisor_makes_them(string page) => Assert.Equal(
        ReferencePages.Render(page, KeyAccounts.Pack.Pack, "en"),
        File.ReadAllText(Path.Combine(KeyAccounts.Folder, "..", "reference", $"{page}.md")).ReplaceLineEndings("\n"));

    private static ImmutableArray<string> Of(string kind) => [.. Blocks.Where(block => block.Kind == kind).Select(block => block.Text)];

    /// <summary>The tests that stand behind an example's rules.</summary>
    private static string BehindRules(int example)
    {
        var rules = Blocks.Select((block, place) => (block.Kind, Place: place)).Where(block => block.Kind == "yaml rules").ElementAt(example).Place;
        var tests = Blocks[rules + 1];
        Assert.Equal("yaml tests", tests.Kind);
        return tests.Text;
    }

    private static List<string> Failures(Compilation.CompiledPack pack, string tests, out int passed)
    {
        var diagnostics = new DiagnosticList();
        var files = KeyAccounts.Tests() with { Tests = [new SourceText("own.test.yaml", tests)] };
        var results = PackTests.Run(
            pack, files, KeyAccounts.Shown, (assessment, finding) => BriefBuilder.Warning(assessment, finding, "en", "EUR"), null, diagnostics,
            (assessment, finding) => PortfolioBriefBuilder.Warning(assessment, finding, "en"));
        passed = results.Sum(file => file.Passed);
        return [.. diagnostics.Select(DiagnosticPrinter.Print), .. results.SelectMany(file => file.Results).Where(result => !result.Passed).SelectMany(TestPrinter.Print)];
    }

    [GeneratedRegex("^```(?<kind>[a-z][^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fence();
}
