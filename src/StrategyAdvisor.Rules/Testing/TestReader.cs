using NodaTime;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Reads the test files of a pack. A rule, fact or account that does not exist is a mistake, and a case with a mistake counts as failed.</summary>
/// <param name="diagnostics">Takes all mistakes.</param>
/// <param name="memory">What was read before; null reads all.</param>
public sealed class TestReader(Pack pack, TestFiles files, DiagnosticList diagnostics, PackMemory? memory = null)
{
    private readonly PackMemory _memory = memory ?? new PackMemory();
    private readonly string _steps = string.Join('\n', pack.Steps.Select(step => step.Id));
    private readonly Dictionary<(string, string), Location> _names = [];

    /// <summary>All files, in the order of their paths.</summary>
    public ImmutableArray<TestFile> Read() =>
        [.. YamlReader.ReadEach(files.Tests, _memory.Documents).Select((file, number) => ReadFile(files.Tests[number], file.Documents, file.Mistakes))];

    /// <summary>What is wrong with how test files are written, where there is no pack to hold them against.</summary>
    public static void Spell(TestFiles files, DiagnosticList diagnostics, PackMemory? memory = null)
    {
        foreach (var (_, mistakes) in YamlReader.ReadEach(files.Tests, memory?.Documents)) diagnostics.AddRange(mistakes);
    }

    private TestFile ReadFile(SourceText text, ImmutableArray<DocumentNode> documents, DiagnosticList mistakes)
    {
        var suites = documents.Select(ReadSuite).ToList();
        diagnostics.AddRange(mistakes);
        var unreadable = suites.Sum(suite => suite.Unreadable);
        return new TestFile(text.Path, [.. suites.Select(suite => suite.Suite).OfType<TestSuite>()], mistakes.HasErrors ? Math.Max(1, unreadable) : unreadable);
    }

    private (TestSuite? Suite, int Unreadable) ReadSuite(DocumentNode document)
    {
        var mistakes = new DiagnosticList();
        var head = MappingReader.Of(document, "the tests", mistakes) is { } reader ? ReadHead(reader) : null;
        diagnostics.AddRange(mistakes);
        var nodes = (document as MappingNode)?.Find("cases") is SequenceNode list ? list.Items : [];
        if (head is null || mistakes.HasErrors) return (null, Math.Max(1, nodes.Length));
        var read = _memory.Suites.Read(document, new ReadBy(pack.Dictionary, head.Fixture, head.Subject.Outcomes, _steps), () => new SuiteReader(pack, head).Read(nodes));
        diagnostics.AddRange(read.Mistakes);
        var suite = new TestSuite(head.Subject, head.Today, read.Batch, [.. read.Cases.Where(test => IsFirst(head, test.Name, test.Place))])
        {
            Portfolios = [.. read.Portfolios.Where(test => IsFirst(head, test.Name, test.Place))],
        };
        return (suite, nodes.Length - suite.Count);
    }

    private SuiteHead? ReadHead(MappingReader reader)
    {
        var subject = reader.RequiredScalar("tests for") is { } name ? FindSubject(name, reader.Diagnostics) : null;
        var today = reader.RequiredScalar("as of") is { } day ? ReadDay(day, reader.Diagnostics) : null;
        var fixture = reader.OptionalScalar("account") is { } account ? ReadFixture(account, reader.Diagnostics) : null;
        reader.Required("cases");
        if (reader.Sequence("cases").IsEmpty) reader.Diagnostics.Add(TestDiagnostics.NoCases.At(reader.Location, subject?.Name ?? ""));
        reader.RefuseOtherKeys();
        return subject is null || today is null ? null : new SuiteHead(subject, today.Value, fixture);
    }

    private TestSubject? FindSubject(ScalarNode name, DiagnosticList mistakes)
    {
        if (TestSubject.Find(pack, name.Text) is { } subject) return subject;
        var known = pack.Rules.Select(rule => rule.Id).Concat(pack.Decisions.Select(decision => decision.Name))
            .Concat(pack.Portfolio.Rules.Select(rule => rule.Id)).Concat(pack.Portfolio.Figures.Select(figure => figure.Id));
        mistakes.Add(TestDiagnostics.UnknownSubject.At(name.Location, name.Text).Suggesting(Suggestion.For(name.Text, known)));
        return null;
    }

    private static LocalDate? ReadDay(ScalarNode day, DiagnosticList mistakes)
    {
        var date = TemporalText.ReadDate(day.Text);
        if (date is null) mistakes.Add(TestDiagnostics.NotADate.At(day.Location, day.Text));
        return date;
    }

    private Fixture? ReadFixture(ScalarNode name, DiagnosticList mistakes)
    {
        if (!files.Fixtures.TryGetValue(name.Text, out var text))
        {
            mistakes.Add(TestDiagnostics.UnknownFixture.At(name.Location, name.Text).Suggesting(Suggestion.For(name.Text, files.Fixtures.Keys)));
            return null;
        }

        return _memory.Suites.Fixture(_memory.Documents, text, pack.Dictionary, mistakes);
    }

    private bool IsFirst(SuiteHead head, string name, Location place)
    {
        if (_names.TryAdd((head.Subject.Name, name), place)) return true;
        diagnostics.Add(TestDiagnostics.DuplicateCase.At(place, head.Subject.Name, name, _names[(head.Subject.Name, name)].ToString()));
        return false;
    }
}

/// <summary>What all cases of a document share.</summary>
/// <param name="Fixture">The account that they start from, or null.</param>
internal sealed record SuiteHead(TestSubject Subject, LocalDate Today, Fixture? Fixture);
