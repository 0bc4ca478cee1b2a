using System.Text;

namespace StrategyAdvisor.Accounts.Tests.Dossiers;

public sealed class DossierMistakeTests
{
    [Theory]
    [InlineData("anual revenue: 5", "3:1: error FACT201 unknown fact `anual revenue`; did you mean `annual revenue`?")]
    [InlineData("zodiac: lion", "3:1: error FACT201 unknown fact `zodiac`; the pack's fact dictionary declares every fact; add it there, or leave it out here")]
    [InlineData("annual revenue: plenty", "3:17: error FACT101 `plenty` is not a number, which `annual revenue` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("annual revenue: [1, 2]", "3:17: error FACT204 `annual revenue` takes a single value; where sources disagree, write one `- {value: ..., source: ...}` a source")]
    [InlineData("annual revenue: {value: 5, sorce: CRM}", "3:28: error FACT207 `sorce` says nothing of a value; did you mean `source`?")]
    [InlineData("annual revenue: {source: CRM}", "3:17: error FACT208 `annual revenue` names a source and no value; add `value: ...`, or leave the fact out")]
    [InlineData("annual revenue: {value: 5, status: sure}", "3:36: error FACT112 `sure` is not one of the values of `status`; write one of: confirmed, assumed")]
    [InlineData("annual revenue: {value: 5, on: yesterday}", "3:32: error FACT109 `yesterday` is not a date, which `on` is; write year, month and day, such as 2026-06-30")]
    [InlineData("satisfaction: 11", "3:15: error FACT108 `11` is more than 10, the most that `satisfaction` can be")]
    [InlineData("influence: enormous", "3:12: error FACT112 `enormous` is not one of the values of `influence`; write one of: low, medium, high")]
    [InlineData("last order: 2026-02-30", "3:13: error FACT110 there is no day `2026-02-30` in the calendar; check `last order`")]
    [InlineData("altman z: 1\naltman z: 2", "4:1: error DOC015 the key `altman z` stands here twice, first in line 3; keep one of them")]
    [InlineData("altman z: 1\naltmanZ: 2", "4:1: error FACT202 `altmanZ` names the fact `altman z` a second time, first in line 3; keep one of them")]
    [InlineData("contacts: Ana", "3:11: error FACT114 `Ana` is a single value, and `contacts` is a list of records; write one entry a record, or `none` for an empty list")]
    [InlineData("contacts: {name: Ana}", "3:11: error FACT206 `contacts` is a list of records; start each of them with `- `, or write `none` for an empty list")]
    [InlineData("contacts: [Ana]", "3:12: error FACT205 an entry of `contacts` holds facts, not a single value; write its facts as `key: value` behind the dash")]
    [InlineData("contacts:\n  - {level: high}", "4:5: error FACT203 the contact has no `name`, which is required; give it, or take the contact out")]
    [InlineData("contacts:\n  - {name: Ana, lefel: high}", "4:17: error FACT201 unknown fact `lefel`; did you mean `level`?")]
    [InlineData("contacts:\n  - {name: Ana, roles: [user, boss]}", "4:31: error FACT112 `boss` is not one of the values of `roles`; write one of: champion, user")]
    [InlineData("contacts:\n  - {name: Ana, roles: item}", "4:24: error FACT112 `item` is not one of the values of `roles`; write one of: champion, user")]
    [InlineData("problems: [[price]]", "3:12: error FACT204 `problems` takes a single value; where sources disagree, write one `- {value: ..., source: ...}` a source")]
    [InlineData("history: &a text", "3:10: error DOC011 ")]
    [InlineData("history: !!str text", "3:10: error DOC014 ")]
    public void A_mistake_refuses_its_account_at_its_place_and_the_others_are_read(string line, string expected)
    {
        using var folder = new AccountFolder().With("acme.yaml", $"id: acme\nname: Acme\n{line}\n").With("good.yaml", "{id: good, name: Good}");
        var portfolio = folder.Read();
        Assert.Equal("good", PortfolioText.IdsOf(portfolio));
        Assert.Equal("acme", Assert.Single(portfolio.Refused).Id);
        AssertMistake($"acme.yaml:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("", "1:1: error DOC007 there is nothing in this file; write it, or delete it")]
    [InlineData("# nothing\n", "1:1: error DOC007 there is nothing in this file; write it, or delete it")]
    [InlineData("- id: acme", "1:1: error FACT209 an account holds facts as `key: value`; start with its id and name")]
    [InlineData("{name: Acme}", "1:1: error FACT203 the account has no `id`, which is required; give it, or take the account out")]
    [InlineData("{id: '', name: Acme}", "1:1: error FACT203 the account has no `id`, which is required; give it, or take the account out")]
    [InlineData("{id: unknown, name: Acme}", "1:1: error FACT203 the account has no `id`, which is required; give it, or take the account out")]
    public void A_file_without_an_account_is_refused(string content, string expected)
    {
        using var folder = new AccountFolder().With("acme.yaml", content).With("good.yaml", "{id: good, name: Good}");
        var portfolio = folder.Read();
        Assert.Equal("good", PortfolioText.IdsOf(portfolio));
        Assert.Null(Assert.Single(portfolio.Refused).Id);
        Assert.Equal($"acme.yaml:{expected}", folder.Mistakes);
    }

    [Fact]
    public void All_mistakes_of_a_dossier_are_told_at_once()
    {
        using var folder = new AccountFolder().With("acme.json", """{"name": "Acme", "altmanZ": "x", "lastOrder": "2026-02-30", "colour": 1}""");
        folder.Read();
        Assert.Equal("FACT203 FACT101 FACT110 FACT201", string.Join(' ', folder.Diagnostics.Sorted().Select(item => item.Kind.Code)));
    }

    [Fact]
    public void The_second_account_of_an_id_is_refused_with_both_places()
    {
        using var folder = new AccountFolder().With("1.yaml", "{id: acme, name: First}").With("2.yaml", "\n{id: acme, name: Second}");
        var portfolio = folder.Read();
        Assert.Contains("name = First\n", PortfolioText.Of(portfolio), StringComparison.Ordinal);
        Assert.Equal(1, portfolio.Batch.Count);
        Assert.Equal("2.yaml:2:1: error ACCT006 the account `acme` is given twice, first at 1.yaml:1:1; give one of them another id", folder.Mistakes);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_told_with_their_place()
    {
        using var folder = new AccountFolder().With("acme.yaml", [.. Encoding.UTF8.GetBytes("id: acme\nname: Acm"), 0xE9, (byte)'\n']);
        Assert.Equal(0, folder.Read().Batch.Count);
        AssertMistake("acme.yaml:2:10: error DOC005 ", folder.Mistakes);
    }

    [Fact]
    public void Control_characters_in_a_name_are_kept_and_shown_harmlessly()
    {
        using var folder = new AccountFolder().With("1.json", """{"id": "a\u001b[2J", "name": "A"}""").With("2.json", """{"id": "a\u001b[2J", "name": "A"}""");
        Assert.Equal("a\u001b[2J", PortfolioText.IdsOf(folder.Read()));
        Assert.Contains(@"the account `a\u001b[2J` is given twice", folder.Mistakes, StringComparison.Ordinal);
    }

    private static void AssertMistake(string expected, string mistakes)
    {
        if (expected.EndsWith(' ')) Assert.StartsWith(expected, mistakes, StringComparison.Ordinal);
        else Assert.Equal(expected, mistakes);
    }
}
