using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Reads the cases of one document.</summary>
internal sealed class SuiteReader(Pack pack, SuiteHead head)
{
    private readonly DiagnosticList _mistakes = [];

    public SuiteCases Read(ImmutableArray<DocumentNode> nodes)
    {
        var accounts = new FactBatchBuilder(pack.Dictionary);
        if (head.Subject.IsOfPortfolio)
        {
            var portfolios = Each(nodes, new PortfolioCaseReader(pack, head).Read).ToImmutableArray();
            return new SuiteCases(accounts.Build(), [], portfolios, _mistakes);
        }

        var read = Each(nodes, reader => CaseReader.Read(reader, head, pack, accounts)).ToList();
        var batch = accounts.Build();
        return new SuiteCases(batch, [.. read.Select(test => test.Complete(batch, _mistakes)).OfType<TestCase>()], [], _mistakes);
    }

    private IEnumerable<T> Each<T>(ImmutableArray<DocumentNode> nodes, Func<MappingReader, T?> read)
        where T : class
    {
        foreach (var node in nodes)
        {
            var mistakes = new DiagnosticList();
            var test = MappingReader.Of(node, "the case", mistakes) is { } reader ? read(reader) : null;
            _mistakes.AddRange(mistakes);
            if (test is not null && !mistakes.HasErrors) yield return test;
        }
    }
}
