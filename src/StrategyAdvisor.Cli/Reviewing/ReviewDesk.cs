using System.CommandLine;
using NodaTime;
using StrategyAdvisor.Accounts;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio;
using StrategyAdvisor.Portfolio.Selection;
using StrategyAdvisor.Portfolio.Suppressing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Portfolios;

namespace StrategyAdvisor.Cli.Reviewing;

/// <summary>All that a review is made from. Accounts are not read yet, as there may be millions.</summary>
/// <param name="Split">The fact whose values have files of their own, or null.</param>
/// <param name="HasMistakes">True where the portfolio's terms or its rates had mistakes.</param>
internal sealed record ReviewDesk(
    ReviewTerms Terms, CurrencyTerms Currencies, AccountStream Stream, AccountCondition? Where, AccountPart? Part, FactDeclaration? Split, bool HasMistakes)
{
    /// <summary>Reads what the options name, and tells of every mistake in it.</summary>
    /// <param name="failure">The exit code where nothing can be made.</param>
    public static ReviewDesk? Lay(ParseResult arguments, ReviewOptions options, Host host, out int failure)
    {
        failure = ExitCode.WrongUsage;
        if (!Desk.TryReadDay(arguments.GetValue(options.Shared.AsOf), host, out var asOf)) return null;
        if (!TryReadPart(arguments, options, host, out var part)) return null;
        failure = ExitCode.CouldNotRun;
        if (Desk.LoadPack(DefaultPaths.PackOr(arguments.GetValue(options.Shared.Rules), host), host) is not { } pack) return null;
        if (Desk.LanguageOf(arguments.GetValue(options.Shared.Language), pack, host) is not { } language) return null;
        failure = ExitCode.WrongUsage;
        if (!TryReadSelection(arguments, options, pack, host, out var where, out var split)) return null;
        failure = ExitCode.CouldNotRun;
        if (!options.Store.TryRead(arguments, host, out var decisions)) return null;
        if (Open(arguments, options, host, pack, language, asOf) is not { } opened) return null;
        var terms = opened.Terms with { Suppressions = opened.Terms.Suppressions.With(decisions.Suppressed), DoneSteps = decisions.Done };
        return opened with { Terms = terms, Where = where, Part = part, Split = split };
    }

    private static ReviewDesk? Open(ParseResult arguments, ReviewOptions options, Host host, CompiledPack pack, string language, LocalDate? asOf)
    {
        if (DefaultPaths.AccountsOr(arguments.GetValue(options.Shared.Accounts), host) is not { } source)
        {
            host.Tell("advisor: no sample accounts came with the program; name yours with --accounts");
            return null;
        }

        var diagnostics = new DiagnosticList();
        try
        {
            var stream = AccountStream.Open(source, pack.Pack.Dictionary, diagnostics);
            var today = asOf ?? stream.Terms.AsOf ?? Desk.HostsDay(host);
            var rates = stream.RatesAsOf(today, diagnostics);
            var terms = new ReviewTerms(pack, today, language, stream.Terms.Currency) { Suppressions = SuppressionReader.Find(source, pack.Pack, diagnostics) };
            host.Tell(diagnostics);
            return new ReviewDesk(terms, new CurrencyTerms(stream.Terms.Currency, rates), stream, null, null, null, diagnostics.HasErrors);
        }
        catch (UnreadableSourceException problem)
        {
            host.Tell(problem.Diagnostic.ToString());
            return null;
        }
    }

    private static bool TryReadPart(ParseResult arguments, ReviewOptions options, Host host, out AccountPart? part)
    {
        part = null;
        if (arguments.GetValue(options.Partition) is not { } text) return true;
        part = AccountPart.Parse(text);
        if (part is null) host.Tell($"advisor: `{text}` is no part; write 2/8 for the second of eight");
        else if (arguments.GetValue(options.SplitBy) is not null) host.Tell("advisor: a part cannot be split; leave out --split-by or --partition");
        else return true;
        return false;
    }

    private static bool TryReadSelection(ParseResult arguments, ReviewOptions options, CompiledPack pack, Host host, out AccountCondition? where, out FactDeclaration? split)
    {
        var diagnostics = new DiagnosticList();
        where = arguments.GetValue(options.Where) is { } condition ? AccountCondition.Parse(condition, pack.Pack.Dictionary, diagnostics) : null;
        split = null;
        host.Tell(diagnostics);
        if (diagnostics.HasErrors) return false;
        if (arguments.GetValue(options.SplitBy) is not { } name) return true;
        split = pack.Pack.Dictionary.Account.Find(name);
        if (split is null or { IsTable: true })
            host.Tell($"advisor: `{name}` is no single fact of an account{(Suggestion.For(name, pack.Pack.Dictionary.Account.Facts.Where(fact => !fact.IsTable).Select(fact => fact.Name)) is { } meant ? $"; did you mean `{meant}`?" : "")}");
        else if (arguments.GetValue(options.Shared.Out) is null) host.Tell("advisor: --split-by writes files; name their folder with --out");
        else return true;
        return false;
    }
}
