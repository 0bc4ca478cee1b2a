using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Portfolios;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Evaluation;
using StrategyAdvisor.Portfolio.Suppressing;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Web.Snapshots;

/// <summary>A pack, the accounts and what the one says of the others, as they were read at one moment. A request sees one of them, whole.</summary>
public sealed class PortfolioSnapshot
{
    private readonly CompiledPack _compiled;
    private readonly VerdictTable _verdicts;
    private readonly SuppressionList _filed;
    private readonly FrozenDictionary<string, int> _rows;
    private readonly Lazy<PortfolioAssessment> _together;
    private readonly ConcurrentDictionary<string, PortfolioBrief> _togetherIn = new(StringComparer.Ordinal);
    private Lazy<AccountIndex> _index;
    private Lazy<ReviewSummary> _summary;

    private PortfolioSnapshot(CompiledPack compiled, AccountPortfolio portfolio, LocalDate today, SuppressionList filed)
    {
        _compiled = compiled;
        Portfolio = portfolio;
        Today = today;
        _verdicts = new BatchEvaluator(compiled).Evaluate(portfolio.Batch, today);
        _together = new Lazy<PortfolioAssessment>(Together);
        _filed = Suppressions = filed;
        Accounts = Summaries().ReadAll();
        _index = new Lazy<AccountIndex>(() => new AccountIndex(Accounts, Pack));
        _summary = SumUp(this);
        _rows = Accounts.ToFrozenDictionary(account => account.Id, account => account.Row, StringComparer.Ordinal);
    }

    public Pack Pack => _compiled.Pack;

    /// <summary>The folders of the pack and of those that it extends.</summary>
    public ImmutableArray<string> PackFolders { get; private init; } = [];

    public AccountPortfolio Portfolio { get; }

    /// <summary>What people decided about the accounts; briefs take it in.</summary>
    public PortfolioDecisions Decisions { get; private set; } = PortfolioDecisions.None;

    /// <summary>The warnings that are set aside, by people on the site or in a file beside the accounts.</summary>
    public SuppressionList Suppressions { get; private set; }

    /// <summary>The as-of date.</summary>
    public LocalDate Today { get; }

    /// <summary>In ordinal order of their ids.</summary>
    public ImmutableArray<AccountSummary> Accounts { get; private set; }

    /// <summary>The same in every order, and what they can be chosen by.</summary>
    public AccountIndex Index => _index.Value;

    /// <summary>What the review of them comes to.</summary>
    public ReviewSummary Summary => _summary.Value;

    /// <summary>What the rules say of all accounts together.</summary>
    /// <param name="language">A language of the pack.</param>
    public PortfolioBrief TogetherIn(string language) => _togetherIn.GetOrAdd(language, spoken => PortfolioBriefBuilder.Build(_together.Value, Portfolio.Terms.Name, spoken));

    /// <summary>What holds for every account of a review of the snapshot.</summary>
    /// <param name="language">A language of the pack.</param>
    public ReviewTerms TermsIn(string language) => new(_compiled, Today, language, Portfolio.Terms.Currency) { Suppressions = Suppressions };

    /// <summary>Some accounts and what the rules say of them, for a review.</summary>
    /// <param name="rows">In order.</param>
    public ReviewPiece PieceOf(IEnumerable<int> rows) => new(Portfolio.Batch, _verdicts, [.. rows]);

    /// <summary>Reads pack and accounts and evaluates them.</summary>
    /// <param name="diagnostics">Takes every mistake; those of single accounts leave only these out.</param>
    /// <returns>Null where the pack does not load or there is no account.</returns>
    public static PortfolioSnapshot? Read(SnapshotSource options, DiagnosticList diagnostics)
    {
        var files = PackFiles.Load(options.PackFolder, options.PackFolder, diagnostics, options.Shelf);
        var pack = PackLoader.Load(files, options.PackFolder, diagnostics);
        if (pack is null) return null;
        var portfolio = AccountReader.Read(options.AccountsPath, pack.Pack.Dictionary, diagnostics);
        if (portfolio.Batch.Count == 0) return null;
        var today = options.AsOf ?? portfolio.Terms.AsOf ?? LocalDate.FromDateTime(options.Clock.GetLocalNow().DateTime);
        var ids = AccountIds(pack.Pack, portfolio.Batch);
        return new PortfolioSnapshot(pack, portfolio, today, SuppressionReader.Find(options.AccountsPath, pack.Pack, ids.Contains, diagnostics)) { PackFolders = files.Folders };
    }

    /// <summary>A snapshot of some of the accounts, as if there were no others.</summary>
    public PortfolioSnapshot Only(Func<AccountSummary, bool> isWanted)
    {
        var rows = Accounts.Where(isWanted).Select(account => account.Row).ToArray();
        return rows.Length == Accounts.Length ? this : new PortfolioSnapshot(_compiled, Portfolio with { Batch = AccountSelection.Of(Portfolio.Batch, rows), Refused = [] }, Today, _filed).With(Decisions);
    }

    /// <summary>The same accounts with what people decided about them.</summary>
    public PortfolioSnapshot With(PortfolioDecisions decisions)
    {
        if (decisions == Decisions) return this;
        var copy = (PortfolioSnapshot)MemberwiseClone();
        (copy.Decisions, copy.Suppressions) = (decisions, _filed.With(decisions.Suppressed));
        // Only these accounts' findings can differ.
        var rows = decisions.Suppressed.Concat(Decisions.Suppressed).Select(suppression => Find(suppression.Account)).OfType<int>().ToHashSet();
        if (rows.Count == 0) return copy;
        copy.Accounts = [.. Accounts.Select(account => rows.Contains(account.Row) ? copy.Summaries().Read(account.Row) : account)];
        copy._index = new Lazy<AccountIndex>(() => Index.With(copy.Accounts));
        copy._summary = SumUp(copy);
        return copy;
    }

    /// <summary>Makes now what the first reader of a list would wait for.</summary>
    public void Prepare()
    {
        _ = Index;
        foreach (var language in Pack.Languages) _ = TogetherIn(language);
    }

    private static Lazy<ReviewSummary> SumUp(PortfolioSnapshot snapshot) => new(() => ReviewSummary.Of(snapshot));

    /// <summary>The row of an account, or null where there is none of that id.</summary>
    public int? Find(string id) => _rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>What the rules say of an account.</summary>
    /// <param name="row">One of the snapshot's accounts.</param>
    public Assessment Assess(int row) => new AccountAssessor(Pack).Assess(Portfolio.Batch, row, Today, _verdicts);

    /// <summary>What the rules say of an account if some of its facts were others.</summary>
    /// <param name="changes">As <c>FACT=VALUE</c>; none for the facts as they are.</param>
    /// <param name="diagnostics">Takes the changes that cannot be read; they have no effect.</param>
    public Assessment Assess(int row, ImmutableArray<string> changes, DiagnosticList diagnostics) =>
        changes.IsEmpty ? Assess(row) : Assess(WhatIf.Apply(Portfolio.Batch, row, changes, diagnostics));

    /// <summary>What the rules say of an account that is given by its facts.</summary>
    public Assessment Assess(RecordDraft account)
    {
        var batch = FactBatchBuilder.One(Pack.Dictionary, account);
        return new AccountAssessor(Pack).Assess(batch, 0, Today, new BatchEvaluator(_compiled).Evaluate(batch, Today));
    }

    /// <summary>An assessment in words.</summary>
    /// <param name="language">A language of the pack.</param>
    /// <param name="explains">Each finding carries its condition and what would clear it: that costs many times as much.</param>
    public Brief BriefOf(Assessment assessment, string language, bool explains = false) =>
        Decisions.Done.Mark(BriefBuilder.Build(assessment, language, Portfolio.Terms.Currency, explains, explains ? ChangesOf(assessment) : null, Suppressions));

    /// <summary>Why a rule says what it says of an account, and what would change that.</summary>
    /// <param name="rule">Of the snapshot's pack.</param>
    /// <param name="language">A language of the pack.</param>
    public BriefReason ReasonOf(Assessment assessment, Rule rule, string language) =>
        BriefBuilder.Reason(assessment, RuleExplainer.Explain(rule, assessment.Explainer), language, Portfolio.Terms.Currency, ChangesOf(assessment));

    private VerdictChanges ChangesOf(Assessment assessment) => new(_compiled, assessment.Batch, assessment.Account, Today);

    private SummaryReader Summaries() => new(Pack, Portfolio.Batch, _verdicts, Suppressions, Today);

    private static HashSet<string> AccountIds(Pack pack, FactBatch batch)
    {
        if (pack.Dictionary.Account.Find("id") is not { } id) return [];
        return [.. Enumerable.Range(0, batch.Count).Select(row => FactValues.Print(batch, row, new Feel.Evaluation.FactReference(null, id.Field)) ?? "")];
    }

    private PortfolioAssessment Together()
    {
        var sums = new PortfolioAccumulator(_compiled, Today, new CurrencyTerms(Portfolio.Terms.Currency, null));
        sums.Add(Portfolio.Batch, _verdicts);
        return sums.Finish();
    }
}
