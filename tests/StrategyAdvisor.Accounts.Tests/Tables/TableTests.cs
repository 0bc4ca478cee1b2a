namespace StrategyAdvisor.Accounts.Tests.Tables;

public sealed class TableTests
{
    [Theory]
    [InlineData("id,name\na,A\n", "a")]
    [InlineData("id,name\r\na,A\r\nb,B", "a b")]
    [InlineData("id,name\ra,A\rb,B\r", "a b")]
    [InlineData("\uFEFF\"id\",\"name\"\n\"a\",\"A\"\n", "a")]
    [InlineData("\n\nid,name\n\na,A\n\n\nb,B\n", "a b")]
    [InlineData("NAME,Id\nA,\"a,\"\"1\"\"\"\n", "a,\"1\"")]
    [InlineData("id,name\n  a  ,A \"the\" first\n", "a")]
    [InlineData("id,name\n\"a\" ,A\n", "a")]
    [InlineData("id,name\na,\"two\r\nlines\"\nb,B", "a b")]
    public void Cells_and_rows_are_cut_as_rfc_4180_has_it(string table, string ids)
    {
        using var folder = new AccountFolder().With("accounts.csv", table);
        Assert.Equal(ids, PortfolioText.IdsOf(folder.Read()));
        Assert.Empty(folder.Mistakes);
    }

    [Theory]
    [InlineData("contacts", "", "contacts.csv", "?")]
    [InlineData("contacts", "", null, "?")]
    [InlineData("contacts", "none", null, "none")]
    [InlineData("contacts", "none", "contacts.csv", "none")]
    [InlineData("complaints", "", "complaints.csv", "none")]
    [InlineData("complaints", "", null, "?")]
    [InlineData("complaints", "unknown", "complaints.csv", "?")]
    [InlineData("complaints", "none", "complaints.csv", "none")]
    public void A_list_without_rows_is_what_the_account_says_or_else_the_dictionary(string list, string word, string? table, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", $"id,name,{list}\na,A,{word}\n");
        if (table is not null) folder.With(table, list == "contacts" ? "account,name\n" : "account,opened\n");
        Assert.Contains($"{list} = {expected}\n", PortfolioText.Of(folder.Read()), StringComparison.Ordinal);
        Assert.Empty(folder.Mistakes);
    }

    [Fact]
    public void Entries_keep_the_order_of_their_rows_whatever_the_order_of_the_accounts()
    {
        using var folder = new AccountFolder()
            .With("accounts.csv", "id,name\nb,B\na,A\n")
            .With("contacts.csv", "account,name\nb,Zoe\na,Luis\nb,Ana\na,Eva\n");
        var text = PortfolioText.Of(folder.Read());
        Assert.Contains("contacts = Luis; Eva\n", text, StringComparison.Ordinal);
        Assert.Contains("contacts = Zoe; Ana\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Observations_find_their_entry_by_name_or_number_and_join_the_value_of_the_cell()
    {
        using var folder = new AccountFolder()
            .With("accounts.csv", "id,name\na,A\n")
            .With("contacts.csv", "account,name,level\na,Ana,low\na,Ana,low\n")
            .With("complaints.csv", "account,severity\na,minor\na,minor\n")
            .With("observations.csv", "account,list,item,fact,value,source,on,status\na,contacts,Ana (2),level,high,CRM,2026-01-01,\na,Complaints,2,severity,major,,,assumed\n");
        var text = PortfolioText.Of(folder.Read());
        Assert.Empty(folder.Mistakes);
        Assert.Contains("contacts.Ana.level = low\n", text, StringComparison.Ordinal);
        Assert.Contains("contacts.Ana (2).level = high [high CRM", text, StringComparison.Ordinal);
        Assert.Contains("complaints.2.severity = minor [minor   ] [major   Assumed]\n", text, StringComparison.Ordinal);
    }
}
