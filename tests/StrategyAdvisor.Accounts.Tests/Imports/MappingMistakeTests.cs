namespace StrategyAdvisor.Accounts.Tests.Imports;

public sealed class MappingMistakeTests
{
    [Theory]
    [InlineData("import: invented", "improt: invented", "lacks the key `import`")]
    [InlineData("import: invented", "improt: invented", "1:1: error DOC054 a mapping knows no key `improt`; did you mean `import`?")]
    [InlineData("gives: contacts", "gives: contact", "error IMP001 `contact` is neither `accounts` nor a list of the fact dictionary; did you mean `contacts`?")]
    [InlineData("gives: accounts", "adds to: accounts", "error IMP014 no table gives `accounts`; write `gives: accounts` for the table whose rows are accounts")]
    [InlineData("{fact: history, column: Notes}", "{fact: histroy, column: Notes}", "mapping.yaml:22:20: error IMP002 `accounts` has no fact `histroy`; did you mean `history`?")]
    [InlineData("{fact: history, column: Notes}", "{fact: history, colum: Notes}", "knows no key `colum`; did you mean `column`?")]
    [InlineData("{fact: history, column: Notes}", "{fact: history}", "error IMP013 `history` names no column; write `column: header` or `join: [header, header]`")]
    [InlineData("{fact: history, column: Notes}", "{fact: contacts, column: Notes}", "error IMP016 `contacts` is a list of records, which a single cell cannot hold; read it with `gives: contacts`")]
    [InlineData("{fact: history, column: Notes}", "{fact: name, column: Notes}", "error IMP012 the fact `name` is mapped a second time; put both columns into one list: `column: [first, second]`")]
    [InlineData("{fact: id, column: Firm Id}", "{fact: history, column: Firm Id}", "error IMP018 `accounts` need the fact `id`, which no column gives")]
    [InlineData("patterns: ranks, status", "patterns: rank, status", "error IMP008 there are no patterns `rank`; did you mean `ranks`?")]
    [InlineData("Fan: champion", "Fan: champoin", "error IMP006 `champoin` is not one of the values of `roles`; did you mean `champion`?")]
    [InlineData("value: high}", "value: hihg}", "error IMP006 `hihg` is not one of the values of `level`; did you mean `high`?")]
    [InlineData(@"\b(chief|head)\b", "(chief", "error IMP007 `(chief` is no pattern that can be tried in linear time")]
    [InlineData(@"\b(chief|head)\b", @"(?=chief)", "error IMP007 `(?=chief)` is no pattern that can be tried in linear time")]
    [InlineData("month/day/year]", "month/day/year, day/month/year]", "error IMP009 with `month/day/year` and `day/month/year` both, 3/4/2026 could be two days; keep the one that the system writes")]
    [InlineData("month/day/year]", "day-month-year]", "error DOC061 `dates` must be one of year-month-day, month/day/year, day/month/year, day.month.year, not `day-month-year`")]
    [InlineData("keep: {latest: Closed, largest: Amount}", "keep: {newest: Closed}", "knows no key `newest`")]
    [InlineData("status: assumed", "status: asumed", "error DOC061 `status` must be one of confirmed, assumed, not `asumed`; did you mean `assumed`?")]
    [InlineData("because: nobody reads them", "", "error IMP011 nothing is read from the table `mails`; write `read`, or `because` with the reason")]
    [InlineData("{Caller: {fact: name}}", "{Caller: {fact: nmae}}", "error IMP002 `contact` has no fact `nmae`; did you mean `name`?")]
    [InlineData("belongs to: {Caller: {fact: name}}", "", "error IMP004 nothing says which of `contacts` a row belongs to; write `belongs to: {column of this file: column of the other}`")]
    [InlineData("on: Changed", "belongs to: {Group: Firm Id}", "error IMP005 an account belongs to nothing; delete `belongs to`")]
    [InlineData("on: Changed", "keep: {latest: Changed}", "error IMP017 each row that `gives` is read; `keep` belongs to what `adds to`")]
    [InlineData("{fact: history, column: Notes}", "{fact: history, column: Notes, look up: {in: peple, by: Id, take: Name}}", "error IMP010 no table of this mapping is called `peple`; did you mean `people`?")]
    [InlineData("Phone: no fact", "Phone:", "error DOC055 nothing stands under `Phone`")]
    [InlineData("import: invented", "import: invented\npatterns from: ../secrets", "error IMP019 `../secrets` is no plain name")]
    [InlineData("import: invented", "import: invented\npatterns from: titles", "titles.patterns.yaml")]
    public void A_mistake_is_told_with_its_place_and_what_was_meant(string right, string wrong, string expected)
    {
        using var bench = new ImportBench();
        Assert.Contains(right, ImportBench.Mapping, StringComparison.Ordinal);
        Assert.Null(bench.ReadMapping(ImportBench.Mapping.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(expected, bench.Mistakes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_without_mistakes_is_read()
    {
        using var bench = new ImportBench();
        Assert.NotNull(bench.ReadMapping());
        Assert.Equal("", bench.Mistakes);
    }
}
