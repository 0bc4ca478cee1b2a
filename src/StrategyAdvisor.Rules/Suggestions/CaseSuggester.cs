using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Suggestions;

/// <summary>Makes tests out of the figures of a condition: just below, at and just above each, and unknown, while all else is as in a case that fires.</summary>
public sealed class CaseSuggester(Pack pack)
{
    private const int Most = 40;

    /// <param name="suites">Tests of the pack: the first that fires for the rule is what cases start from; without one a case is made that meets each comparison.</param>
    /// <param name="today">The as-of date where the rule has no test yet.</param>
    public Suggestion Suggest(Rule rule, IEnumerable<TestSuite> suites, LocalDate today)
    {
        var (start, day) = Start(rule, suites, today);
        var draft = start ?? Fitting(rule, day);
        // Seen from a whole account, a fact has an edge where it is compared with other facts too.
        var edges = Edges(rule, draft, day);
        var cases = new Dictionary<string, SuggestedCase>(StringComparer.Ordinal);
        var plain = Judge("as it must be to fire", Changed(draft, null, null), rule, day);
        cases.Add(CaseText.Given(plain.Given), plain);
        foreach (var edge in edges)
        {
            foreach (var (name, value) in edge.Values)
            {
                var test = Judge($"{edge.Place.Name} {name}", Changed(draft, edge.Place, value), rule, day);
                if (cases.Count < Most) cases.TryAdd(CaseText.Given(test.Given), test);
            }
        }

        return new Suggestion(rule, day, [.. cases.Values]);
    }

    private (RecordDraft? Draft, LocalDate Today) Start(Rule rule, IEnumerable<TestSuite> suites, LocalDate today)
    {
        foreach (var suite in suites.Where(suite => suite.Subject.Rule == rule))
        {
            today = suite.Today;
            if (suite.Cases.FirstOrDefault(test => test.Expected.Outcome == "fires") is { } test) return (Restricted(DraftCopy.Of(suite.Batch, test.Account), rule), today);
        }

        return (null, today);
    }

    private List<Edge> Edges(Rule rule, RecordDraft account, LocalDate day) =>
        [.. Edge.Of(rule.When.Node, pack, account, day), .. Edge.Of(rule.Severity.Node, pack, account, day)];

    /// <summary>An account that meets each comparison: first those with figures, then those with the facts that are known by then.</summary>
    private RecordDraft Fitting(Rule rule, LocalDate day)
    {
        var draft = new RecordDraft(pack.Dictionary.Account);
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var edge in Edges(rule, draft, day).Where(edge => edge.Satisfying is not null).Reverse()) edge.Place.Set(draft, edge.Satisfying);
        }

        return draft;
    }

    /// <summary>Only what the rule looks at, so that a case reads easily.</summary>
    private RecordDraft Restricted(RecordDraft draft, Rule rule)
    {
        var read = new HashSet<Field>(ReferenceEqualityComparer.Instance);
        Collect(rule.When.Node, read);
        Collect(rule.Severity.Node, read);
        foreach (var fact in pack.Dictionary.Account.Facts.Where(fact => !read.Contains(fact.Field)))
        {
            if (fact.IsTable) draft.SetEntries(fact, null);
            else draft.Set(fact, null);
        }

        foreach (var list in pack.Dictionary.Account.Facts.Where(fact => fact.IsTable && draft.EntriesOf(fact) is not null))
        {
            foreach (var entry in draft.EntriesOf(list)!)
            {
                foreach (var fact in entry.Record.Facts.Where(fact => !fact.IsTable && !fact.Required && !read.Contains(fact.Field))) entry.Set(fact, null);
            }
        }

        return draft;
    }

    private static void Collect(TypedNode node, HashSet<Field> read)
    {
        if (node is FieldNode field) read.Add(field.Field);
        if (node is DefinitionNode definition) Collect(definition.Definition.Body, read);
        foreach (var part in NodeChildren.Of(node)) Collect(part, read);
    }

    private RecordDraft Changed(RecordDraft draft, FactPlace? place, FactValue? value)
    {
        var copy = DraftCopy.Of(FactBatchBuilder.One(pack.Dictionary, draft), 0);
        place?.Set(copy, value);
        return copy;
    }

    private SuggestedCase Judge(string name, RecordDraft given, Rule rule, LocalDate today)
    {
        var batch = FactBatchBuilder.One(pack.Dictionary, given);
        var verdict = RuleExplainer.Explain(rule, new Explainer(batch.Accounts, 0, pack.Account, today));
        var paths = new FactPaths(batch, 0);
        var outcome = verdict.Verdict switch { Verdict.Fires => "fires", Verdict.Quiet => "quiet", _ => Expectation.Undecided };
        return new SuggestedCase(name, given, outcome, verdict.Finding?.SeverityName, [.. (verdict.Undecided?.Missing ?? []).Select(paths.Print)]);
    }
}
