using System.CommandLine;
using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Suppressing;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Cli;

/// <summary>All that a brief is made from: the pack, the accounts, the as-of date and the language.</summary>
/// <param name="HasRefused">True where an account, the portfolio's terms or a suppression had mistakes and was left out.</param>
public sealed record Desk(CompiledPack Pack, AccountPortfolio Portfolio, LocalDate Today, string Language, bool HasRefused)
{
    /// <summary>Reads what the options name, and tells of every mistake in it.</summary>
    /// <param name="failure">The exit code where nothing can be made, else <see cref="ExitCode.Fine"/>.</param>
    public static Desk? Lay(ParseResult arguments, SharedOptions options, Host host, out int failure)
    {
        failure = ExitCode.WrongUsage;
        if (!TryReadDay(arguments.GetValue(options.AsOf), host, out var asOf)) return null;
        failure = ExitCode.CouldNotRun;
        if (LoadPack(DefaultPaths.PackOr(arguments.GetValue(options.Rules), host), host) is not { } pack) return null;
        if (LanguageOf(arguments.GetValue(options.Language), pack, host) is not { } language) return null;
        var diagnostics = new DiagnosticList();
        var accounts = DefaultPaths.AccountsOr(arguments.GetValue(options.Accounts), host);
        if (ReadAccounts(accounts, pack, diagnostics, host) is not { } portfolio) return null;
        failure = ExitCode.Fine;
        var desk = new Desk(pack, portfolio, asOf ?? portfolio.Terms.AsOf ?? HostsDay(host), language, diagnostics.HasErrors);
        return desk.WithSuppressions(accounts!, host);
    }

    /// <summary>The findings that somebody has set aside.</summary>
    public SuppressionList Suppressions { get; init; } = SuppressionList.None;

    /// <summary>The steps that are done.</summary>
    public DoneSteps DoneSteps { get; init; } = DoneSteps.None;

    /// <summary>What holds for every account.</summary>
    public ReviewTerms Terms => new(Pack, Today, Language, Portfolio.Terms.Currency) { Suppressions = Suppressions, DoneSteps = DoneSteps };

    /// <summary>The same with what people decided on a site.</summary>
    public Desk With(PortfolioDecisions decisions) => this with { Suppressions = Suppressions.With(decisions.Suppressed), DoneSteps = decisions.Done };

    /// <summary>The row of an account, or null.</summary>
    public int? Find(string id)
    {
        for (var row = 0; row < Portfolio.Batch.Count; row++)
        {
            if (IdOf(row) == id) return row;
        }

        return null;
    }

    public string IdOf(int row) => TextOf(row, "id") ?? "";

    /// <summary>What people call it; its id where it has no name.</summary>
    public string NameOf(int row) => TextOf(row, "name") ?? IdOf(row);

    private string? TextOf(int row, string fact) => Pack.Pack.Dictionary.Account.Find(fact) is { } declared ? FactValues.Print(Portfolio.Batch, row, new(null, declared.Field)) : null;

    /// <summary>What the rules say of one account.</summary>
    /// <param name="verdicts">Of the same batch.</param>
    public Assessment Assess(FactBatch batch, int row, VerdictTable verdicts) => new AccountAssessor(Pack.Pack).Assess(batch, row, Today, verdicts);

    /// <param name="explains">Each finding carries its condition with the value found at every part, and what would clear it.</param>
    public Briefs.Model.Brief BriefOf(Assessment assessment, bool explains = false)
    {
        var changes = explains ? new VerdictChanges(Pack, assessment.Batch, assessment.Account, Today) : null;
        return DoneSteps.Mark(BriefBuilder.Build(assessment, Language, Portfolio.Terms.Currency, explains, changes, Suppressions));
    }

    private Desk WithSuppressions(string accounts, Host host)
    {
        var diagnostics = new DiagnosticList();
        var suppressions = SuppressionReader.Find(accounts, Pack.Pack, account => Find(account) is not null, diagnostics);
        host.Tell(diagnostics);
        return this with { Suppressions = suppressions, HasRefused = HasRefused || diagnostics.HasErrors };
    }

    internal static bool TryReadDay(string? text, Host host, out LocalDate? day)
    {
        day = text is null ? null : DateText.Parse(text);
        if (text is null || day is not null) return true;
        host.Tell($"advisor: `{text}` is not a date; write year, month and day, such as 2026-06-30");
        return false;
    }

    internal static CompiledPack? LoadPack(string? folder, Host host)
    {
        if (folder is null)
        {
            host.Tell("advisor: no rule pack came with the program; name one with --rules");
            return null;
        }

        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(PackFiles.Load(folder, folder, diagnostics, host.RulesFolder), folder, diagnostics);
        if (pack is null) host.Tell(diagnostics);
        return pack;
    }

    internal static string? LanguageOf(string? asked, CompiledPack pack, Host host)
    {
        var languages = pack.Pack.Languages;
        if (asked is null) return languages.FirstOrDefault("en");
        if (languages.Contains(asked, StringComparer.Ordinal)) return asked;
        host.Tell($"advisor: the pack has no texts in `{asked}`; it has {string.Join(", ", languages)}");
        return null;
    }

    private static AccountPortfolio? ReadAccounts(string? path, CompiledPack pack, DiagnosticList diagnostics, Host host)
    {
        if (path is null)
        {
            host.Tell("advisor: no sample accounts came with the program; name yours with --accounts");
            return null;
        }

        var portfolio = AccountReader.Read(path, pack.Pack.Dictionary, diagnostics);
        host.Tell(diagnostics);
        return portfolio.Batch.Count == 0 && portfolio.Refused.IsEmpty ? null : portfolio;
    }

    internal static LocalDate HostsDay(Host host)
    {
        var today = LocalDate.FromDateTime(host.Clock.GetLocalNow().DateTime);
        host.Tell($"as of {today:uuuu-MM-dd}, today; --as-of names another day");
        return today;
    }
}
