using System.Runtime.CompilerServices;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Cases that were read before. They are the same while their document is, and all that they are read by.</summary>
internal sealed class SuiteMemory
{
    // What belongs to a document that is gone goes with it.
    private readonly ConditionalWeakTable<DocumentNode, Remembered> _read = [];
    private readonly ConditionalWeakTable<DocumentNode, RememberedFixture> _fixtures = [];

    /// <param name="document">The tests of one subject.</param>
    /// <param name="by">What decides how a case is read.</param>
    /// <param name="read">Reads the cases where they are not known.</param>
    public SuiteCases Read(DocumentNode document, ReadBy by, Func<SuiteCases> read)
    {
        if (_read.TryGetValue(document, out var known) && known.By == by) return known.Cases;
        var cases = read();
        _read.AddOrUpdate(document, new Remembered(by, cases));
        return cases;
    }

    /// <summary>An account that tests start from, or null with mistakes: nearly every suite starts from the same one.</summary>
    /// <param name="mistakes">Takes what is wrong with it, each time.</param>
    public Fixture? Fixture(DocumentMemory documents, SourceText text, FactDictionary dictionary, DiagnosticList mistakes)
    {
        var (nodes, unread) = documents.Read(text);
        mistakes.AddRange(unread);
        if (YamlReader.First(nodes, mistakes) is not { } node) return null;
        if (!_fixtures.TryGetValue(node, out var known) || known.Dictionary != dictionary)
        {
            var own = new DiagnosticList();
            known = new RememberedFixture(dictionary, new Fixture(new DossierReader(own).Read(node, dictionary.Account)), own);
            _fixtures.AddOrUpdate(node, known);
        }

        mistakes.AddRange(known.Mistakes);
        return known.Fixture;
    }

    private sealed record Remembered(ReadBy By, SuiteCases Cases);

    private sealed record RememberedFixture(FactDictionary Dictionary, Fixture Fixture, DiagnosticList Mistakes);
}

/// <summary>What decides how a case is read besides its document; two are equal only where the parts are the very same.</summary>
/// <param name="Fixture">The account that cases start from, or null.</param>
/// <param name="Subject">What can come of a subject: <c>rule</c>, or the type of a decision.</param>
/// <param name="Steps">The ids of all steps that a finding may name.</param>
internal readonly record struct ReadBy(FactDictionary Dictionary, Fixture? Fixture, string Subject, string Steps);
