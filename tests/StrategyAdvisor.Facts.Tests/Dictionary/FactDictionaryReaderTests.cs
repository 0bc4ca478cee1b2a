using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Tests.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Tests.Dictionary;

public sealed class FactDictionaryReaderTests
{
    private const string Asked = "label: {en: a}, question: {en: b}";

    [Theory]
    [InlineData("type: text, label: {en: a}", "DOC053 the fact `f` lacks the key `question`")]
    [InlineData("type: text, question: {en: a}", "DOC053 the fact `f` lacks the key `label`")]
    [InlineData("type: text, label: {en: a}, ask: never, question: {en: b}", "FACT021 the fact `f` has a question, yet `ask: never`")]
    [InlineData("type: text, label: {en: a}, ask: later", "FACT022 `ask` must be `never`, not `later`")]
    [InlineData(Asked, "FACT007 the fact `f` must have one of the keys `type`, `one of` and `list of`")]
    [InlineData($"type: text, one of: [a], {Asked}", "FACT008 the fact `f` has both `type` and `one of`")]
    [InlineData($"type: moeny, {Asked}", "FACT009 there is no type `moeny`")]
    [InlineData($"list of: thing, {Asked}", "FACT010 a list of `thing` must say what its entries hold")]
    [InlineData($"one of: [], {Asked}", "FACT012 no allowed values are given")]
    [InlineData($"one of: [low, LOW], {Asked}", "FACT014 the allowed values `low` and `LOW` are the same")]
    [InlineData($"one of: [low, unknown], {Asked}", "FACT015 `unknown` cannot be an allowed value")]
    [InlineData($"list of: [none, a], {Asked}", "FACT015 `none` cannot be an allowed value")]
    [InlineData($"list of: [a;b], {Asked}", "FACT015 `a;b` cannot be an allowed value")]
    [InlineData($"type: text, decimals: 2, {Asked}", "FACT016 `decimals` has no meaning for the fact `f` with values of the type text")]
    [InlineData($"type: date, without rows: empty, {Asked}", "FACT016 `without rows` has no meaning for the fact `f` with values of the type date")]
    [InlineData($"type: number, decimals: 7, {Asked}", "DOC060 `decimals` must be a whole number from 0 to 6, not `7`")]
    [InlineData($"type: days, decimals: 1, {Asked}", "FACT016 `decimals` has no meaning for the fact `f` with values of the type duration in days")]
    [InlineData($"type: number, between: [5, 1], {Asked}", "FACT017 `between` must be a list of two numbers, the smaller one first")]
    [InlineData($"type: number, between: [5], {Asked}", "FACT017 `between` must be a list of two numbers, the smaller one first")]
    [InlineData($"type: number, decimals: 1, between: [0.25, 1], {Asked}", "FACT018 the bound `0.25` has more than 1 decimals or does not fit in 64 bits")]
    [InlineData($"type: number, between: [0, 1], below zero: yes, {Asked}", "FACT008 the fact `f` has both `below zero` and `between`")]
    [InlineData($"type: text, by us: later, {Asked}", "FACT019 `by us: later` does not fit the type text")]
    [InlineData($"type: date, by us: up, {Asked}", "FACT019 `by us: up` does not fit the type date")]
    [InlineData($"type: text, by us: sometimes, {Asked}", "DOC061 `by us` must be one of no, later, up, down, add, set, find out, not `sometimes`")]
    [InlineData($"type: text, by anybody: later, {Asked}", "FACT019 `by anybody: later` does not fit the type text")]
    [InlineData($"list of: text, by us: find out, {Asked}", "FACT019 `by us: find out` does not fit the type list of text")]
    [InlineData($"list of: e, called: {{en: \"the {{b}}\"}}, facts: [{{fact: a, type: date, {Asked}}}], {Asked}", "FACT024 `the {b}` names no fact of an entry in braces")]
    [InlineData($"type: text, shelf life: 0 days, {Asked}", "DOC062 `shelf life` must be a number of days from 1 to 36500, not `0 days`")]
    [InlineData($"type: text, shelve life: 9 days, {Asked}", "DOC054 the fact `f` knows no key `shelve life`")]
    [InlineData($"list of: e, named by: naem, facts: [{{fact: name, type: text, {Asked}}}], {Asked}", "FACT020 an entry has no text fact `naem`")]
    [InlineData($"list of: e, facts: [{{fact: g, list of: h, facts: [], {Asked}}}], {Asked}", "FACT011 an entry of a list cannot hold a list of entries")]
    public void A_mistake_in_a_fact_is_told(string fact, string expected)
    {
        Read($"facts:\n  - {{fact: f, {fact}}}\n", out var mistakes);
        Assert.Contains(mistakes, mistake => mistake.Contains(expected, StringComparison.Ordinal));
        Assert.Single(mistakes);
    }

    [Theory]
    [InlineData("this and that", "1:21 FACT003 the name `this and that` contains the keyword `and` [and]")]
    [InlineData("not", "1:16 FACT003 the name `not` contains the keyword `not` [not]")]
    [InlineData("price-change", "1:21 FACT004 the name `price-change` contains `-` [-]")]
    [InlineData("a.b", "1:17 FACT004 the name `a.b` contains `.` [.]")]
    [InlineData("a  b", "1:18 FACT004 the name `a  b` contains ` ` [ ]")]
    [InlineData("3 months", "1:16 FACT005 the name `3 months` does not start with a letter [3 months]")]
    [InlineData("Today", "1:16 FACT006 the name `Today` has a meaning of its own [Today]")]
    [InlineData("status", "1:16 FACT006 the name `status` has a meaning of its own [status]")]
    public void A_name_that_an_expression_could_not_mention_is_refused(string name, string expected)
    {
        var dictionary = Read($"facts: [{{fact: {name}, type: text, {Asked}}}]", out var mistakes);
        Assert.Equal([expected], mistakes);
        Assert.Empty(dictionary.Account.Facts);
    }

    [Fact]
    public void Two_spellings_of_one_name_are_one_fact()
    {
        var dictionary = Read($"facts:\n  - {{fact: last order, type: date, {Asked}}}\n  - {{fact: LastOrder, type: text, {Asked}}}\n", out var mistakes);
        Assert.Equal(["3:12 FACT002 `LastOrder` and `last order` in line 2 name the same fact [LastOrder]"], mistakes);
        Assert.Equal("last order", Assert.Single(dictionary.Account.Facts).Name);
    }

    [Fact]
    public void More_than_64_allowed_values_are_refused()
    {
        var values = string.Join(", ", Enumerable.Range(0, 65).Select(value => $"v{value}"));
        Read($"facts: [{{fact: f, one of: [{values}], {Asked}}}]", out var mistakes);
        Assert.Contains("FACT013 there are 65 allowed values, at most 64 can be", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_two_lists_have_two_names()
    {
        var list = $"list of: thing, {Asked}, facts: [{{fact: size, type: money, {Asked}}}]";
        Read($"facts:\n  - {{fact: f, {list}}}\n  - {{fact: g, {list}}}\n", out var mistakes);
        Assert.Equal(["3:24 FACT023 two lists have entries called `thing` [thing]"], mistakes);
    }

    [Fact]
    public void A_fact_with_a_mistaken_type_stays_known_and_fits_everywhere()
    {
        var dictionary = Read($"facts: [{{fact: f, type: moeny, {Asked}}}]", out _);
        Assert.Equal(FeelType.Faulty, dictionary.Account.Find("f")!.Type);
    }

    [Theory]
    [InlineData("x: 1\n", "1:1 DOC054 the file knows no key `x` [x]", "1:1 FACT001 no facts are declared [x: 1]")]
    [InlineData("facts: []\n", "1:1 FACT001 no facts are declared [facts: []]")]
    [InlineData("- x\n", "1:1 DOC050 the file must be a map of keys and values [- x]")]
    [InlineData("facts: [x]\n", "1:9 DOC050 a fact must be a map of keys and values [x]")]
    [InlineData("facts: [{fcat: x, type: text, label: {en: a}, question: {en: b}}]\n", "1:9 DOC053 a fact lacks the key `fact` [{fcat: x, type: text, label: {en: a}, question: {en: b}}]", "1:10 DOC054 the fact knows no key `fcat` [fcat]")]
    public void A_file_of_the_wrong_shape_is_refused(string yaml, params string[] expected)
    {
        Read(yaml, out var mistakes);
        Assert.Equal(expected, mistakes);
    }

    [Theory]
    [InlineData("type: text", FactKind.Text, "text", 0, null, null)]
    [InlineData("type: number", FactKind.Number, "number", 4, "0", null)]
    [InlineData("type: number, decimals: 0, between: [1, 5]", FactKind.Number, "number", 0, "1", "5")]
    [InlineData("type: number, below zero: yes", FactKind.Number, "number", 4, null, null)]
    [InlineData("type: money", FactKind.Money, "money", 2, "0", null)]
    [InlineData("type: fraction", FactKind.Fraction, "fraction", 4, "0", null)]
    [InlineData("type: days", FactKind.Days, "duration in days", 0, "0", null)]
    [InlineData("type: date", FactKind.Date, "date", 0, null, null)]
    [InlineData("type: boolean", FactKind.Boolean, "boolean", 0, null, null)]
    [InlineData("one of: [a, b]", FactKind.OneOf, "one of \"a\", \"b\"", 0, null, null)]
    [InlineData("list of: text", FactKind.Texts, "list of text", 0, null, null)]
    [InlineData("list of: [a, b]", FactKind.Texts, "list of one of \"a\", \"b\"", 0, null, null)]
    public void A_type_says_how_values_are_kept(string type, FactKind kind, string label, int decimals, string? minimum, string? maximum)
    {
        var fact = Read($"facts: [{{fact: f, {type}, {Asked}}}]", out var mistakes).Account.Facts[0];
        Assert.Empty(mistakes);
        Assert.Equal((kind, label, decimals), (fact.Kind, fact.Type.Label, fact.Field.Decimals));
        Assert.Equal((minimum, maximum), (fact.Field.Minimum?.ToString(CultureInfo.InvariantCulture), fact.Field.Maximum?.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_list_of_entries_is_a_record_type_of_its_own_with_slots_in_the_order_of_the_file()
    {
        var fact = Read($"facts: [{{fact: things, list of: thing, named by: name, without rows: empty, by us: add, {Asked}, facts: [{{fact: size, type: money, {Asked}}}, {{fact: name, type: text, required: yes, {Asked}}}]}}]", out var mistakes).Account.Facts[0];
        Assert.Empty(mistakes);
        Assert.Equal((true, AbsentRows.Empty, FactChange.Add, "thing"), (fact.IsTable, fact.WithoutRows, fact.Change, fact.Entries!.Type.Name));
        Assert.Equal(("name", 1, true), (fact.Entries.Type.NameField!.Name, fact.Entries.Type.NameField.Slot, fact.Entries.Facts[1].Required));
    }

    private static FactDictionary Read(string yaml, out string[] mistakes)
    {
        var diagnostics = new DiagnosticList();
        var dictionary = FactDictionaryReader.Read(YamlReader.Read(new SourceText("facts.yaml", yaml), diagnostics)!, ["en"], diagnostics);
        mistakes = Reading.Shown(diagnostics);
        return dictionary;
    }
}
