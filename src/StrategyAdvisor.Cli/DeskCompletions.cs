using System.CommandLine;
using System.CommandLine.Completions;

namespace StrategyAdvisor.Cli;

/// <summary>What a shell may offer where an account or a rule is expected: the ids of those that the options at hand name. Silent about mistakes.</summary>
/// <param name="account">The argument before a rule; while it is being written accounts are offered, behind it rules.</param>
internal sealed class DeskCompletions(Argument<string> account, SharedOptions options, Host host)
{
    public IEnumerable<CompletionItem> Accounts(CompletionContext context) => HasAccount(context) ? [] : Items(context, AccountQuery.Ids);

    public IEnumerable<CompletionItem> Rules(CompletionContext context) => HasAccount(context) ? Items(context, desk => desk.Pack.Pack.Rules.Select(rule => rule.Id)) : [];

    private bool HasAccount(CompletionContext context) =>
        context.ParseResult.GetResult(account)?.Tokens is [var given, ..] && given.Value != context.WordToComplete;

    private IEnumerable<CompletionItem> Items(CompletionContext context, Func<Desk, IEnumerable<string>> names)
    {
        var silent = host with { Error = TextWriter.Null };
        return Desk.Lay(context.ParseResult, options, silent, out _) is { } desk ? names(desk).Select(name => new CompletionItem(name)) : [];
    }
}
