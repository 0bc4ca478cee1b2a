using System.Text;

namespace StrategyAdvisor.Accounts.Tests.Tables;

public sealed class TableMistakeTests
{
    private const string Accounts = "id,name\nacme,Acme\ngood,Good\n";

    [Theory]
    [InlineData("id,name,altman z\nacme,Acme,x\ngood,Good,1\n", "2:11: error FACT101 `x` is not a number, which `altman z` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("id,name,altman z\nacme,Acme,\"\n 1..2\"\ngood,Good,1\n", "2:11: error FACT101 `1..2` is not a number, which `altman z` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    [InlineData("id,name,last order\nacme,Acme,2026-02-30\ngood,Good,\n", "2:11: error FACT110 there is no day `2026-02-30` in the calendar; check `last order`")]
    [InlineData("id,name,problems\nacme,Acme\ngood,Good,\n", "2:1: error TABLE008 the row has 2 cells where the header has 3; put cells that hold a comma in quotes")]
    [InlineData("id,name\nacme,Acme,Ltd\ngood,Good\n", "2:1: error TABLE008 the row has 3 cells where the header has 2; put cells that hold a comma in quotes")]
    [InlineData("id,name\nacme,\ngood,Good\n", "2:1: error FACT203 the account has no `name`, which is required; give it, or take the account out")]
    [InlineData("id,name\nacme,\"Ac\"me\ngood,Good\n", "2:10: error TABLE002 text follows the closing quote of a cell; write a quote inside a cell twice")]
    [InlineData("id,name,status\nacme,Acme,asumed\ngood,Good,\n", "2:11: error FACT112 `asumed` is not one of the values of `status`; did you mean `assumed`?")]
    [InlineData("id,name,contacts\nacme,Acme,Ana\ngood,Good,\n", "2:11: error FACT114 `Ana` is a single value, and `contacts` is a list of records; write one entry a record, or `none` for an empty list")]
    [InlineData("id,name,history\nacme,Acme,a\0b\ngood,Good,\n", "2:11: error TABLE019 the invisible character U+0000 stands in this cell; delete it, or export the table again")]
    public void A_mistaken_row_refuses_its_account_and_the_others_are_read(string accounts, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", accounts);
        var portfolio = folder.Read();
        Assert.Equal("good", PortfolioText.IdsOf(portfolio));
        Assert.Equal("acme", Assert.Single(portfolio.Refused).Id);
        Assert.Equal($"accounts.csv:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("account,name,level\nacme,Ana,hihg\n", "2:10: error FACT112 `hihg` is not one of the values of `level`; did you mean `high`?")]
    [InlineData("account,name,level\nacme,,high\n", "2:1: error FACT203 the contact has no `name`, which is required; give it, or take the contact out")]
    [InlineData("account,name,roles\nacme,Ana,user;boss\n", "2:10: error FACT112 `boss` is not one of the values of `roles`; write one of: champion, user")]
    [InlineData("account,name\nacme\n", "2:1: error TABLE008 the row has 1 cells where the header has 2; put cells that hold a comma in quotes")]
    public void A_mistaken_row_of_a_list_refuses_its_account(string contacts, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With("contacts.csv", contacts);
        Assert.Equal("good", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal($"contacts.csv:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("contacts.csv", "account,name\nacne,Ana\n", "2:1: error TABLE009 there is no account `acne` in accounts.csv; add the account, or delete the row")]
    [InlineData("contacts.csv", "account,name\n,Ana\n", "2:1: error TABLE010 the row names no account; fill in the column `account`")]
    [InlineData("contacts.csv", "account,name,lefel\nacme,Ana,high\n", "1:14: error TABLE005 unknown fact `lefel`, whose column is left out; did you mean `level`?")]
    [InlineData("contacts.csv", "account,name,zodiac\nacme,Ana,lion\n", "1:14: error TABLE005 unknown fact `zodiac`, whose column is left out; the pack's fact dictionary declares every fact; add it there, or delete the column")]
    [InlineData("contcts.csv", "account,name\nacme,Ana\n", "1:1: warning TABLE012 the table `contcts.csv` belongs to no list and is not read; did you mean `contacts`?")]
    [InlineData("rates.csv", "currency,rate,on\n", null)]
    public void What_concerns_no_single_account_refuses_none(string name, string table, string? expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With(name, table);
        Assert.Equal("acme good", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal(expected is null ? "" : $"{name}:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("contacts.csv", "", "1:1: error TABLE003 there is nothing in this table; start it with a row of column names")]
    [InlineData("contacts.csv", "name\nAna\n", "1:1: error TABLE007 the table has no column `account`; add it to the first row")]
    [InlineData("contacts.csv", "account,name,Name\nacme,Ana,Ana\n", "1:14: error TABLE006 `Name` names the column `name` a second time; keep one of them")]
    [InlineData("contacts.csv", "account,Account,name\nacme,acme,Ana\n", "1:9: error TABLE006 `Account` names the column `account` a second time; keep one of them")]
    [InlineData("contacts.csv", "account;name\nacme;Ana\n", "1:1: error TABLE004 the columns are separated by `;`; save the table with commas between its columns")]
    [InlineData("contacts.csv", "account,name\nacme,\"Ana\ngood,Eva\n", "2:6: error TABLE001 this quote is not closed; close it, and write a quote inside a cell twice")]
    [InlineData("observations.csv", "account,fact\n", "1:1: error TABLE007 the table has no column `value`; add it to the first row")]
    public void A_table_that_cannot_be_read_as_a_whole_refuses_all_accounts(string name, string table, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With(name, table);
        var portfolio = folder.Read();
        Assert.Equal(0, portfolio.Batch.Count);
        Assert.Equal("acme good", string.Join(' ', portfolio.Refused.Select(account => account.Id)));
        Assert.Equal($"{name}:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("acme,,,annul revenue,1", "2:8: error FACT201 unknown fact `annul revenue`; did you mean `annual revenue`?")]
    [InlineData("acme,contact,Ana,level,low", "2:6: error TABLE014 `contact` is not a list of records; did you mean `contacts`?")]
    [InlineData("acme,contacts,Anna,level,low", "2:15: error TABLE015 there is no `Anna` in `contacts` of `acme`; did you mean `Ana`?")]
    [InlineData("acme,contacts,2,level,low", "2:15: error TABLE015 there is no `2` in `contacts` of `acme`; write the entry's name, or its number counted from 1")]
    [InlineData("acme,complaints,99999999999,severity,minor", "2:17: error TABLE015 there is no `99999999999` in `complaints` of `acme`; write the entry's name, or its number counted from 1")]
    [InlineData("acme,,Ana,level,low", "2:1: error TABLE016 the row names the item `Ana` and no list; fill in `list`, or leave `item` blank")]
    [InlineData("acme,,,contacts,none", "2:8: error TABLE017 `contacts` is a list of records, and an observation is of a single fact; name the list in `list` and the fact of its entry in `fact`")]
    [InlineData("acme,,,altman z,x", "2:17: error FACT101 `x` is not a number, which `altman z` is; write digits, with a point before decimals, such as 1200000 or 0.5")]
    public void A_mistaken_observation_refuses_its_account(string row, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With("contacts.csv", "account,name\nacme,Ana\n").With("observations.csv", $"account,list,item,fact,value\n{row}\n");
        Assert.Equal("good", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal($"observations.csv:{expected}", folder.Mistakes);
    }

    [Fact]
    public void The_second_row_of_an_id_is_refused()
    {
        using var folder = new AccountFolder().With("accounts.csv", "id,name\nacme,First\nacme,Second\n");
        Assert.Contains("name = First\n", PortfolioText.Of(folder.Read()), StringComparison.Ordinal);
        Assert.Equal("accounts.csv:3:1: error ACCT006 the account `acme` is given twice, first at accounts.csv:2:1; give one of them another id", folder.Mistakes);
    }

    [Fact]
    public void Rows_for_a_list_that_the_account_calls_empty_are_a_contradiction()
    {
        using var folder = new AccountFolder().With("accounts.csv", "id,name,contacts\nacme,Acme,none\ngood,Good,\n").With("contacts.csv", "account,name\nacme,Ana\ngood,Eva\n");
        Assert.Equal("good", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal("accounts.csv:2:11: error TABLE011 the account says `none` of `contacts`, which has rows for it; delete the rows, or leave the cell blank", folder.Mistakes);
    }

    [Fact]
    public void Two_tables_of_one_list_are_told()
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With("Contacts.csv", "account,name\n").With("contacts.csv", "account,name\n");
        Assert.Equal(0, folder.Read().Batch.Count);
        Assert.Equal("contacts.csv:1:1: error TABLE013 the tables `Contacts.csv` and `contacts.csv` are of the same list; keep one of them", folder.Mistakes);
    }

    [Fact]
    public void A_cell_of_a_megabyte_makes_a_short_message()
    {
        using var folder = new AccountFolder().With("accounts.csv", $"id,name,altman z\nacme,Acme,{new string('9', 1_000_000)}\nlong,{new string('x', 1_000_000)},\ngood,Good,1\n");
        Assert.Equal("good", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal("FACT106 FACT113", string.Join(' ', folder.Diagnostics.Sorted().Select(item => item.Kind.Code)));
        Assert.All(folder.Diagnostics, item => Assert.True(item.ToString().Length < 400));
    }

    [Fact]
    public void A_table_that_is_not_utf_8_refuses_all_accounts()
    {
        using var folder = new AccountFolder().With("accounts.csv", Accounts).With("contacts.csv", [.. Encoding.UTF8.GetBytes("account,name\nacme,Jos"), 0xE9, (byte)'\n']);
        Assert.Equal(0, folder.Read().Batch.Count);
        Assert.StartsWith("contacts.csv:2:9: error DOC005 ", folder.Mistakes, StringComparison.Ordinal);
    }
}
