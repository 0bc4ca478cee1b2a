using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Lints;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Lints;

/// <summary>Each check reports its own example, and not the cure. What follows <c>---</c> in them is a file of tests.</summary>
public sealed class LintTests
{
    public static TheoryData<string> Names => [.. LintTable.Optional.Select(lint => lint.Name)];

    public static TheoryData<string> Mistakes => [.. LintTable.All.Except(LintTable.Optional).Select(lint => lint.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_reports_its_example_and_not_the_cure(string name)
    {
        var lint = LintTable.Find(name)!;
        var subject = Find(lint).Subject;
        Assert.Contains(name, Check(lint.Example).Select(warning => warning.Kind.Name), StringComparer.Ordinal);
        Assert.DoesNotContain(subject, lint.Find(Read(lint.Cure, "", out var diagnostics)!).Select(finding => finding.Subject), StringComparer.Ordinal);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_trips_no_other_check(string name) =>
        Assert.Empty(Check(LintTable.Find(name)!.Example).Select(warning => warning.Kind.Name).Except([name, "without-test", "unused-fact"], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_is_switched_off_with_a_reason(string name)
    {
        var warning = Find(LintTable.Find(name)!);
        var off = $"checks off:\n  - check: {name}\n    on: {warning.Subject}\n    because: it is meant so\n";
        Assert.DoesNotContain(warning.Diagnostic.ToString(), Check(LintTable.Find(name)!.Example, off).Select(diagnostic => diagnostic.ToString()), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("check: always-true\n    because: x", "warning LINT050 `always-true` is switched off for the pack, where it finds nothing")]
    [InlineData("check: always-true\n    on: [a, b]\n    because: x", "warning LINT050 `always-true` is switched off for `b`, where it finds nothing")]
    [InlineData("check: always-tru\n    because: x", "error RULE004 there is no check `always-tru`; did you mean `always-true`?")]
    [InlineData("check: always-true", "lacks the key `because`")]
    public void Switching_off_what_is_not_there_is_told(string entry, string expected) =>
        Assert.Contains(Check(LintExamples.Sample, $"checks off:\n  - {entry}\n"), diagnostic => diagnostic.ToString().Contains(expected, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_page_of_a_mistake_shows_what_is_refused_and_what_is_not(string name)
    {
        var lint = LintTable.Find(name)!;
        Assert.Null(Read(lint.Example, "", out var diagnostics));
        Assert.Equal(lint.Kind, Assert.Single(diagnostics).Kind);
        Assert.NotNull(Read(lint.Cure, "", out _));
        Assert.Contains("It is a mistake", LintPages.Page(lint), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_cannot_be_switched_off() =>
        Assert.Contains(Check(LintExamples.Sample, "checks off:\n  - check: table-gap\n    because: x\n"), diagnostic => diagnostic.ToString().Contains("there is no check `table-gap`", StringComparison.Ordinal));

    [Fact]
    public void The_pages_are_those_of_the_table()
    {
        var folder = Path.Combine(KeyAccounts.Folder, "..", "reference", "checks");
        var pages = LintPages.All();
        Assert.Equal(pages.Keys, Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(pages, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(folder, page.Key)).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Codes_and_names_are_used_once() =>
        Assert.Equal(LintTable.All.Length * 2, LintTable.All.Select(lint => lint.Kind.Code).Concat(LintTable.All.Select(lint => lint.Name)).ToHashSet(StringComparer.Ordinal).Count);

    public static TheoryData<string> Codes => [.. MistakePages.Kinds().Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_other_code_has_a_short_page(string code)
    {
        var kind = Assert.Single(MistakePages.Kinds(), kind => kind.Code == code);
        Assert.Matches($"^# [a-z0-9-]+\n\n{code}: [^{{]", MistakePages.Page(kind));
    }

    [Theory]
    [InlineData("FEEL100")]
    [InlineData("DOC017")]
    [InlineData("FACT002")]
    [InlineData("RULE004")]
    [InlineData("TEST003")]
    [InlineData("LINT050")]
    public void Every_table_is_among_them(string code) => Assert.Contains(code, Codes.Select(row => row.Data), StringComparer.Ordinal);

    private static LintFinding Find(Lint lint) => lint.Find(Read(lint.Example, "", out _)!).First(finding => finding.Diagnostic.Location.Source.Path == "x.rules.yaml");

    private static ImmutableArray<Diagnostic> Check(string example, string more = "")
    {
        var linted = Read(example, more, out var diagnostics);
        if (linted is not null) PackLints.Check(linted, diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && more.Length == 0);
        return diagnostics.Sorted();
    }

    private static LintedPack? Read(string example, string more, out DiagnosticList diagnostics)
    {
        diagnostics = new DiagnosticList();
        var parts = example.Split("---\n", 2);
        var files = new PackFiles([new SourceText("pack.yaml", LintExamples.Pack), new SourceText("x.rules.yaml", parts[0]), .. more.Length == 0 ? [] : new[] { new SourceText("z.yaml", more) }]);
        if (PackLoader.Load(files, "example", diagnostics) is not { } pack) return null;
        var tests = new TestFiles(parts.Length > 1 ? [new SourceText("x.test.yaml", parts[1])] : [], ImmutableSortedDictionary<string, SourceText>.Empty);
        var tested = new TestReader(pack.Pack, tests, diagnostics).Read().SelectMany(file => file.Suites).Select(suite => suite.Subject.Name);
        return new LintedPack(pack.Pack, new Lazy<IReadOnlySet<string>>(tested.ToHashSet(StringComparer.Ordinal)));
    }
}
