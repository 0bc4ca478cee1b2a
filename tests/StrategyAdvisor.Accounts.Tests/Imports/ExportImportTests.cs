namespace StrategyAdvisor.Accounts.Tests.Imports;

public sealed class ExportImportTests
{
    private const string Firms = "Firm Id,Firm\nf1,Acme\n";

    [Theory]
    [InlineData("Firm Id,Firm,Notes\r\nf1,Acme,\"one\r\ntwo, \"\"three\"\"\"\r\n", "history = one\ntwo, \"three\"")]
    [InlineData("\uFEFFFirm Id,Firm,Notes\nf1,Acme,señora Ñandú\n", "history = señora Ñandú")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,<html><head><style>p {}</style></head><p>Fish &amp; chips<br>daily</p></html>\n", "history = Fish & chips daily")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,sales < 3 and growing\n", "history = sales < 3 and growing")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,#N/A\n", "history = ?")]
    [InlineData("Firm Id,Empresa,Notes\nf1,Acme,x\n", "name = Acme")]
    [InlineData("firm_id,FIRM,notes\nf1,Acme,x\n", "history = x")]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,1.03444E11\n", "annual revenue = 103444000000")]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,\"$7,450,000.00 \"\n", "annual revenue = 7450000")]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,1475.3000000000002\n", "annual revenue = 1475.3")]
    [InlineData("Firm Id,Firm,Quoted\nf1,Acme,1\n", "reference = true")]
    [InlineData("Firm Id,Firm,Quoted\nf1,Acme,\n", "reference = false")]
    [InlineData("Firm Id,Firm\nf1,Acme\n", "reference = ?")]
    [InlineData("Firm Id,Firm,Address\nf1,Acme,\"{\"\"city\"\":null,\"\"pull\"\":\"\"high\"\"}\"\n", "influence = high")]
    [InlineData("Firm Id,Firm,Address\nf1,Acme,\"{\"\"city\"\":\"\"Lugo\"\"}\"\n", "influence = ?")]
    [InlineData("Firm Id,Firm,Problems\nf1,Acme,\"noise; heat\"\n", "problems = noise; heat")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,\"=HYPERLINK(\"\"http://x\"\")\"\n", "history = =HYPERLINK(\"http://x\")")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,-1+cmd\n", "history = -1+cmd")]
    public void A_cell_reads_as_its_fact(string firms, string expected)
    {
        using var bench = new ImportBench().With("firms.csv", firms);
        var import = bench.Import();
        Assert.Equal("", bench.Mistakes);
        Assert.Contains($"\n{expected}{(expected.EndsWith('?') ? "\n" : " [")}", ImportBench.ReadBack(import!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,lots\n", "firms.csv:2:9 Cell 1 `lots` is not a number")]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,\"1,5\"\n", "firms.csv:2:9 Cell 1 `1,5` is not a number")]
    [InlineData("Firm Id,Firm,Sales\nf1,Acme,-5\n", "firms.csv:2:9 Cell 1 `-5` is less than 0, the least that `annual revenue` can be")]
    [InlineData("Firm Id,Firm,Score\nf1,Acme,11\n", "firms.csv:2:9 Cell 1 `11` is more than 10, the most that `satisfaction` can be")]
    [InlineData("Firm Id,Firm,Quoted\nf1,Acme,maybe\n", "firms.csv:2:9 Cell 1 `maybe` says nothing of `reference` in the mapping")]
    [InlineData("Firm Id,Firm,Address\nf1,Acme,Lugo\n", "firms.csv:2:9 Cell 1 the cell is not a JSON object, of which `pull` is wanted")]
    [InlineData("Firm Id,Firm,Notes\nf1,Acme,a\0b\n", "firms.csv:2:9 Cell 1 the cell has the invisible character U+0000")]
    [InlineData("Firm Id,Firm,Changed\nf1,Acme,31/12/2025\n", "firms.csv:2:9 Cell 1 `31/12/2025` is not a date as the mapping writes them")]
    [InlineData("Firm Id,Firm,Phone\nf1,Acme,1\n", "firms.csv:1:14 Column 1 no fact")]
    [InlineData("Firm Id,Firm,Checksum\nf1,Acme,1\n", "firms.csv:1:14 Column 1 belongs to the export")]
    [InlineData("Firm Id,Firm,Zodiac\nf1,Acme,lion\n", "firms.csv:1:14 Column 1 the mapping has no word on `Zodiac`")]
    [InlineData("Firm Id,Firm,Zodiac,Zodiac\nf1,Acme,lion,hare\n", "firms.csv:1:14 Column 1 the mapping has no word on `Zodiac`\nfirms.csv:1:21 Column 1 the mapping has no word on `Zodiac`")]
    [InlineData("Firm Id,Firm\nf1,Acme\nf2\n", "firms.csv:3:1 Row 1 the row has 1 cells where the header has 2")]
    [InlineData("Firm Id,Firm\nf1,Acme\nf2,B,C\n", "firms.csv:3:1 Row 3 the row has 3 cells where the header has 2")]
    [InlineData("Firm Id,Firm\nf1,Acme\nf2,\"B\"C\n", "firms.csv:3:7 Row 2 text follows the closing quote of a cell")]
    [InlineData("Firm Id,Firm\nf1,Acme\n,Bolt\n", "firms.csv:3:1 Row 1 the row has no `id`, which is required")]
    [InlineData("Firm Id,Firm\nf1,Acme\nf2,A\nf2,B\n", "firms.csv:3:1 Row 2 `f2` is also the id of the row at firms.csv:4:1\nfirms.csv:4:1 Row 2 `f2` is also the id of the row at firms.csv:3:1")]
    [InlineData("Firm Id,Firm,Deleted\nf1,Acme,0\nf2,B,1\n", "firms.csv:3:1 Row 3 `Deleted` is `1`, and only ``, `0` is read")]
    public void What_is_not_used_is_listed_with_its_place_and_reason(string firms, string expected)
    {
        using var bench = new ImportBench().With("firms.csv", firms);
        var import = bench.Import();
        Assert.Equal("", bench.Mistakes);
        Assert.Equal(expected, bench.Unused(import!));
        Assert.StartsWith("id = f1", ImportBench.ReadBack(import!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Person,Company\nAna,\"Acme\n", "people.csv:2:5: error TABLE001 this quote is not closed; close it, and write a quote inside a cell twice")]
    [InlineData("Person,Company,company\nAna,Acme,Bolt\n", "people.csv:1:16: error IMP201 the column `company` stands here a second time, first at people.csv:1:8; rename or delete the one that is not meant")]
    [InlineData("", "people.csv:1:1: error TABLE003 there is nothing in this table; start it with a row of column names")]
    [InlineData("Person;Company\nAna;Acme\n", "people.csv:1:1: error TABLE004 the columns are separated by `;`; save the table with commas between its columns")]
    public void A_file_that_cannot_be_read_as_a_whole_stops_the_import(string people, string expected)
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With("people.csv", people);
        Assert.Null(bench.Import());
        Assert.Equal(expected, bench.Mistakes);
    }

    [Theory]
    [InlineData("Person,Firm Key\nAna,f1\n", "contacts.Ana.name = Ana")]
    [InlineData("Person,Company\nAna,Acme\n", "contacts.Ana.name = Ana")]
    [InlineData("Person,Company\nAna,ACME\n", "contacts.Ana.name = Ana")]
    [InlineData("Person,Company,Title\nAna,Acme,Head of plant\n", "contacts.Ana.level = high [high CRM  Assumed]")]
    [InlineData("Person,Company,Title\nAna,Acme,Gardener\n", "contacts.Ana.level = ?")]
    [InlineData("Person,Company,Title\nAna,Acme,Assistant to the head\n", "contacts.Ana.level = ?")]
    [InlineData("Person,Company,Part\nAna,Acme,Fan\n", "contacts.Ana.roles = champion")]
    [InlineData("Person,Company,Title\nAna,Acme,Clerk\nAna,Acme,Head\n", "contacts.Ana (2).level = high [high CRM  Assumed]")]
    [InlineData("Person,Company\n", "contacts = ?")]
    public void Rows_find_their_account_by_id_or_by_name(string people, string expected)
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With("people.csv", people);
        Assert.Contains($"\n{expected}", ImportBench.ReadBack(bench.Import()!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Person,Company\nAna,Bolt\n", "people.csv:2:5 Row 2 nothing in accounts has the Firm `Bolt`")]
    [InlineData("Person,Title\nAna,Chief buyer\n", "people.csv:2:1 Row 2 the file has no column that tells what its rows belong to")]
    [InlineData("Person,Company\nAna,\n", "people.csv:2:1 Row 1 `Company` is blank, so the row belongs to nothing")]
    [InlineData("Person,Company\nAna,Twin\n", "people.csv:2:5 Row 2 `Twin` is both at firms.csv:3:1 and at firms.csv:4:1")]
    [InlineData("Person,Company\n,Acme\n", "people.csv:2:1 Row 1 the row has no `name`, which is required")]
    public void A_row_that_belongs_to_no_one_account_is_left_out(string people, string expected)
    {
        using var bench = new ImportBench().With("firms.csv", "Firm Id,Firm\nf1,Acme\nf2,Twin\nf3,Twin\n").With("people.csv", people);
        var import = bench.Import()!;
        Assert.Equal(expected, bench.Unused(import).Split('\n')[^1]);
        Assert.DoesNotContain("Ana", ImportBench.ReadBack(import), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_rows_the_preferred_one_counts_and_the_others_are_told_so()
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With(
            "deals.csv",
            "Deal,Stage,Firm Key,Closed,Amount\nold,Won,f1,3/5/2025,9\nsmall,Won,f1,12/1/2025,5\nbig,Won,f1,2025-12-01 10:00,7\nlost,Lost,f1,1/1/2026,9\nodd,Won,f1,soon,9\n");
        var import = bench.Import()!;
        Assert.Contains("last order = 2025-12-01 [2025-12-01 CRM: big  ]", ImportBench.ReadBack(import), StringComparison.Ordinal);
        Assert.Equal(
            """
            deals.csv:2:1 Row 5 the row at deals.csv:4:1 goes before it
            deals.csv:3:1 Row 5 the row at deals.csv:4:1 goes before it
            deals.csv:5:1 Row 5 `Stage` is `Lost`, and only `Won` is read
            deals.csv:6:1 Row 5 the row at deals.csv:4:1 goes before it
            """,
            bench.Unused(import));
    }

    [Fact]
    public void Two_rows_that_say_the_same_thing_of_one_person_are_a_mistake_where_nothing_says_which_to_keep()
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With("people.csv", "Person,Firm Key\nAna,f1\n").With("calls.csv", "Caller,Day\nAna,2026-01-02\nana,2026-01-03\n");
        var import = bench.Import()!;
        Assert.Equal("calls.csv:3:1 Row 2 the row at calls.csv:2:1 already says it, and the mapping does not say which to `keep`", bench.Unused(import));
        Assert.Contains("contacts.Ana.last contact = 2026-01-02", ImportBench.ReadBack(import), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_about_people_are_left_out_where_no_people_were_given()
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With("calls.csv", "Caller,Day\nAna,2026-01-02\n");
        Assert.Equal("calls.csv:2:1 Row 2 no file was given that holds contacts under `name`", bench.Unused(bench.Import()!));
    }

    [Fact]
    public void Files_that_the_mapping_does_not_use_are_counted_whole()
    {
        using var bench = new ImportBench().With("firms.csv", Firms).With("mails.csv", "Subject,Body\nHello,<p>\nAgain,\n").With("odd.csv", "A,B\n1,2\n");
        Assert.Equal("mails.csv:1:1 File 3 nobody reads them\nodd.csv:1:1 File 2 no table of the mapping has these columns", bench.Unused(bench.Import()!));
    }

    [Theory]
    [InlineData("firms.csv", "Firm Id,Firm\n", "firms.csv:1:1: error IMP220 no account came of these files; give the file that lists them, with its header")]
    [InlineData("odd.csv", "A\n1\n", "odd.csv:1:1: warning IMP101 no table of the mapping has these columns; `--suggest` drafts a mapping for them\nodd.csv:1:1: error IMP220 no account came of these files; give the file that lists them, with its header")]
    public void Nothing_is_written_where_no_account_comes_out(string name, string content, string expected)
    {
        using var bench = new ImportBench().With(name, content);
        Assert.Null(bench.Import());
        Assert.Equal(expected, bench.Mistakes);
    }

    [Fact]
    public void A_cell_of_ten_megabytes_costs_only_itself()
    {
        using var bench = new ImportBench().With("firms.csv", $"Firm Id,Firm,Notes\nf1,Acme,{new string('x', 10_000_000)}\nf2,Bolt,fine\n");
        var import = bench.Import()!;
        Assert.Equal("firms.csv:2:9 Cell 1 the text of 10000000 characters is longer than the 10000 that `history` may have", bench.Unused(import));
        Assert.Contains("name = Acme", ImportBench.ReadBack(import), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_computes_nothing_in_a_table()
    {
        using var bench = new ImportBench().With("firms.csv", "Firm Id,Firm,Sales\n@f1,=1+1,3\n");
        Assert.Contains("\n @f1, =1+1,3,CRM,,\n", bench.Import()!.Tables["accounts.csv"], StringComparison.Ordinal);
    }
}
