using System.Text.Json;
using CsCheck;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Tests;

/// <summary>An index finds what looking at every account finds, in the same order: over generated accounts and questions.</summary>
public sealed class AccountIndexTests
{
    private const int Rounds = 600;
    private const string Seed = "0001Hk2pLmQ9";

    private static readonly Pack DefaultPack = LoadPack();

    private static readonly string?[] Owners = [null, "Ana", "ana", "Óscar", "<b>"];
    private static readonly string[] Names = ["Ría", "RÍA Mayor", "ría", "a", "A&B", "", "ss", "ß", "<script>"];
    private static readonly string?[] Searches = [null, "ría", "A", "&", "00", "x", "<SCRIPT", "ß", "1", "nobody"];
    private static readonly string?[] Groups = [null, .. DefaultPack.Groups.Take(3).Select(group => group.Name), "nothing"];
    private static readonly string?[] Rules = [null, .. DefaultPack.Rules.Take(4).Select(rule => rule.Id), "nothing"];
    private static readonly string?[] Severities = [null, .. Pack.Severities.Values];
    private static readonly string?[] Statuses = [null, "red", "green"];
    private static readonly string?[] Sorts = [null, .. SummaryQuery.Sorts, "nothing"];

    private static readonly Gen<AccountSummary> GenAccount = Gen.Select(
        AnyOf(Names), AnyOf(Owners), AnyOf(Statuses),
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, Pack.Severities.Values.Length - 1]).Array[0, 6],
        (name, owner, status, findings) => Account(name, owner, status, findings));

    private static readonly Gen<SummaryQuery> GenQuery = Gen.Select(
        Gen.Select(AnyOf(Searches), AnyOf(Owners), AnyOf(Statuses), AnyOf(Groups)),
        Gen.Select(AnyOf(Rules), AnyOf(Severities), AnyOf(Sorts), Gen.Int[-1, 5]),
        (one, other) => new SummaryQuery(one.Item1, one.Item2, one.Item3, one.Item4, other.Item1, other.Item2, other.Item3, other.Item4));

    [Fact]
    public void A_page_is_the_one_that_looking_at_every_account_finds() => Gen.Select(GenAccount.Array[0, 130], GenQuery).Sample(
        (made, query) =>
        {
            ImmutableArray<AccountSummary> accounts = [.. made.Select((account, i) => account with { Row = i, Id = $"{i:000}x" })];
            var (page, expected) = (new AccountIndex(accounts, DefaultPack).Find(query), Looked(accounts, query));
            var first = (page.Page - 1) * SummaryQuery.PageSize;
            return page.Found == expected.Count
                && page.Page == Math.Clamp(query.Page, 1, page.Pages)
                && page.Statuses.SequenceEqual(expected.GroupBy(account => account.Status, StringComparer.Ordinal).Select(status => (status.Key, status.Count())).OrderByDescending(status => status.Item2).ThenBy(status => status.Key, StringComparer.Ordinal))
                && page.Pages == Math.Max(1, (expected.Count + SummaryQuery.PageSize - 1) / SummaryQuery.PageSize)
                && page.Accounts.Select(account => account.Id).SequenceEqual(expected.Skip(first).Take(SummaryQuery.PageSize).Select(account => account.Id), StringComparer.Ordinal);
        },
        iter: Rounds, seed: Seed, print: drawn => JsonSerializer.Serialize(drawn.Item2));

    [Fact]
    public void What_can_be_chosen_is_what_some_account_has() => GenAccount.Array[0, 40].Sample(
        made =>
        {
            var index = new AccountIndex([.. made.Select((account, i) => account with { Row = i, Id = $"{i:000}x" })], DefaultPack);
            return index.Owners.Order(StringComparer.Ordinal).SequenceEqual(made.Select(account => account.Owner).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal)
                && index.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal).SetEquals(made.SelectMany(account => account.Findings).Select(finding => finding.Rule.Id))
                && index.Statuses.ToHashSet(StringComparer.Ordinal).SetEquals(made.Select(account => account.Status).OfType<string>());
        },
        iter: Rounds / 10, seed: Seed);

    // Looks at one account after the other, and orders what it found as the words of the list say.
    private static List<AccountSummary> Looked(ImmutableArray<AccountSummary> accounts, SummaryQuery query)
    {
        var found = accounts.Where(account => Matches(account, query)).OrderBy(account => account.Id, StringComparer.Ordinal);
        return query.Sort switch
        {
            "id" => [.. found],
            "name" => [.. found.OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)],
            "owner" => [.. WorstFirst(found.OrderBy(account => account.Owner is null).ThenBy(account => account.Owner, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Owner, StringComparer.Ordinal))],
            _ => [.. WorstFirst(found.OrderBy(_ => 0))],
        };
    }

    private static IOrderedEnumerable<AccountSummary> WorstFirst(IOrderedEnumerable<AccountSummary> accounts)
    {
        for (var severity = 0; severity < Pack.Severities.Values.Length; severity++)
        {
            var one = severity;
            accounts = accounts.ThenByDescending(account => account.Findings.Count(finding => finding.Severity == one));
        }

        return accounts;
    }

    private static bool Matches(AccountSummary account, SummaryQuery query) =>
        (query.Search is not { } part || account.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || account.Id.Contains(part, StringComparison.OrdinalIgnoreCase))
        && (query.Owner is null || account.Owner == query.Owner)
        && (query.Status is null || account.Status == query.Status)
        && (query.Rule is null || account.Findings.Any(finding => finding.Rule.Id == query.Rule))
        && ((query.Group is null && query.Severity is null) || account.Findings.Any(finding =>
            (query.Group is null || finding.Rule.Group == query.Group) && (query.Severity is null || finding.Severity <= Pack.Severities.IndexOf(query.Severity))));

    private static AccountSummary Account(string name, string? owner, string? status, (int Rule, int Severity)[] fired)
    {
        var findings = fired.DistinctBy(finding => finding.Rule).OrderBy(finding => finding.Severity).Select(finding => new FindingSummary(DefaultPack.Rules[finding.Rule], finding.Severity)).ToImmutableArray();
        return new AccountSummary(0, "", name, owner, status, null, findings, [.. DefaultPack.Groups.Select(group => CountOf(findings.Where(finding => finding.Rule.Group == group.Name).ToList()))]);
    }

    private static GroupCount CountOf(List<FindingSummary> findings) => new(findings.Count, 0, findings.Count == 0 ? null : findings.Min(finding => finding.Severity));

    private static Gen<T> AnyOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Pack LoadPack()
    {
        var (folder, diagnostics) = (Briefs.Tests.Repository.PathOf("rules", "key-accounts"), new DiagnosticList());
        var pack = PackLoader.Load(PackFiles.Load(folder, folder, diagnostics), folder, diagnostics)!.Pack;
        Assert.Empty(diagnostics);
        return pack;
    }
}
