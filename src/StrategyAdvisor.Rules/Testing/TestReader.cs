using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Reads the test files of a pack. A rule, fact or account that does not exist is a mistake, and a case with a mistake counts as failed.</summary>
/// <param name="diagnostics">Takes all mistakes.</param>
public sealed class TestReader(Pack pack, TestFiles files, DiagnosticList diagnostics)
{
    private readonly Dictionary<(string, string), Location> _names = [];
    private readonly Dictionary<string, (DocumentNode? Account, DiagnosticList Mistakes)> _fixtures = new(StringComparer.Ordinal);

    /// <summary>All files, in the order of their paths.</summary>
    public ImmutableArray<TestFile> Read() => [.. YamlReader.ReadEach(files.Tests).Select((file, number) => ReadFile(files.Tests[number], file.Documents, file.Mistakes))];

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
        var cases = (document as MappingNode)?.Find("cases") is SequenceNode list ? list.Items : [];
        if (head is null || mistakes.HasErrors) return (null, Math.Max(1, cases.Length));
        if (head.Subject.IsOfPortfolio) return ReadPortfolios(head, cases);
        var accounts = new FactBatchBuilder(pack.Dictionary);
        var read = cases.Select(node => ReadCase(node, head, reader => CaseReader.Read(reader, head, pack, accounts), test => (test.Name.Text, test.Name.Location))).OfType<CaseReader>().ToList();
        var batch = accounts.Build();
        var complete = read.Select(test => test.Complete(batch, diagnostics)).OfType<TestCase>().ToImmutableArray();
        return (new TestSuite(head.Subject, head.Today, batch, complete), cases.Length - complete.Length);
    }

    private (TestSuite? Suite, int Unreadable) ReadPortfolios(SuiteHead head, ImmutableArray<DocumentNode> nodes)
    {
        var cases = nodes.Select(node => ReadCase(node, head, new PortfolioCaseReader(pack, head).Read, test => (test.Name, test.Place))).OfType<PortfolioCase>().ToImmutableArray();
        var nobody = new FactBatchBuilder(pack.Dictionary).Build();
        return (new TestSuite(head.Subject, head.Today, nobody, []) { Portfolios = cases }, nodes.Length - cases.Length);
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

    private DocumentNode? ReadFixture(ScalarNode name, DiagnosticList mistakes)
    {
        if (!files.Fixtures.TryGetValue(name.Text, out var text))
        {
            mistakes.Add(TestDiagnostics.UnknownFixture.At(name.Location, name.Text).Suggesting(Suggestion.For(name.Text, files.Fixtures.Keys)));
            return null;
        }

        // Nearly every suite starts from the same account.
        if (!_fixtures.TryGetValue(name.Text, out var fixture)) _fixtures[name.Text] = fixture = ReadAccount(text);
        mistakes.AddRange(fixture.Mistakes);
        return fixture.Account;
    }

    private (DocumentNode? Account, DiagnosticList Mistakes) ReadAccount(SourceText text)
    {
        var mistakes = new DiagnosticList();
        var account = YamlReader.Read(text, mistakes);
        if (account is not null) new DossierReader(mistakes).Read(account, pack.Dictionary.Account);
        return (account, mistakes);
    }

    private T? ReadCase<T>(DocumentNode node, SuiteHead head, Func<MappingReader, T?> read, Func<T, (string Name, Location Place)> nameOf)
        where T : class
    {
        var mistakes = new DiagnosticList();
        var test = MappingReader.Of(node, "the case", mistakes) is { } reader ? read(reader) : null;
        if (test is not null) RefuseDuplicate(nameOf(test), head, mistakes);
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : test;
    }

    private void RefuseDuplicate((string Name, Location Place) test, SuiteHead head, DiagnosticList mistakes)
    {
        var key = (Subject: head.Subject.Name, Case: test.Name);
        if (!_names.TryAdd(key, test.Place))
            mistakes.Add(TestDiagnostics.DuplicateCase.At(test.Place, key.Subject, key.Case, _names[key].ToString()));
    }
}

/// <summary>What all cases of a document share.</summary>
/// <param name="Fixture">The account that they start from, or null.</param>
internal sealed record SuiteHead(TestSubject Subject, LocalDate Today, DocumentNode? Fixture);
