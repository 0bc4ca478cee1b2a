using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Checks;

/// <summary>Mistakes in the pack's views and its words for values: one text of the shipped file is replaced.</summary>
public sealed class ViewTests
{
    private const string FileName = "views.yaml";

    [Theory]
    [InlineData("rows: level", "rows: levels", "RULE004 there is no fact `levels`; did you mean `level`?")]
    [InlineData("columns: department", "columns: name", "RULE052 `name` is a text; `columns` needs a fact with allowed values")]
    [InlineData("since: last contact", "since: influence", "RULE052 `influence` is a one of \"low\", \"medium\", \"high\"; `since` needs a date")]
    [InlineData("{low: 1, medium: 2, high: 3}", "{low: 1, medium: 2, hihg: 3}", "RULE053 `hihg` is no value of `influence`; did you mean `high`?")]
    [InlineData("{low: 1, medium: 2, high: 3}", "{low: 1, high: 3}", "RULE054 `influence` leaves out `medium`, a value of `influence`")]
    [InlineData("deep: thick", "deep: thic", "RULE055 `thic` is no outline; did you mean `thick`?")]
    [InlineData("enemy: -2", "enemy: -3", "RULE055 `-3` is no fill; did you mean `-1`?")]
    [InlineData("reached: |\n      engaged contacts", "reached: |\n      competitors", "RULE051 `competitors` gives entries of another list than `present contacts`")]
    [InlineData("list: |\n      present contacts", "list: |\n      name", "RULE050 `name` is a text")]
    [InlineData("facts: [contacts.level]", "facts: [contacts.levle]", "RULE004 there is no fact `contacts.levle`; did you mean `contacts.level`?")]
    [InlineData("facts: [contacts.level]", "facts: [contacts.level, name]", "RULE052 `name` is a text; `words` needs a fact with allowed values")]
    [InlineData("facts: [our fit]", "facts: [our fit, contacts.department]", "RULE053 `weak` is no value of `department`")]
    [InlineData("facts: [attractiveness, our strength]", "facts: [attractiveness, our strength, influence]", "RULE056 the values of `influence` already have words")]
    [InlineData("high: {en: high, es: alto}", "high: {en: high}", "`high` lacks the language `es`")]
    [InlineData("list: competitors", "list: competitor", "RULE004 there is no fact `competitor`; did you mean `competitors`?")]
    [InlineData("list: competitors", "list: satisfaction", "RULE052 `satisfaction` is a number; `list` needs a list of records")]
    [InlineData("facts: [strength, incumbent,", "facts: [strenght, incumbent,", "RULE004 there is no fact `strenght`; did you mean `strength`?")]
    [InlineData("- interest cover", "- interest covr", "RULE004 there is no fact `interest covr`; did you mean `interest cover`?")]
    [InlineData("title: {en: Competitors, es: Competidores}", "title: {en: Competitors}", "`title` lacks the language `es`")]
    [InlineData("list: competitors", "lists: competitors", "`lists`")]
    public void A_mistake_in_a_view_is_told_with_what_was_meant(string text, string mistake, string expected)
    {
        var diagnostics = new DiagnosticList();
        Check(text, mistake, diagnostics);
        Assert.Contains(expected, string.Join('\n', diagnostics.Sorted().Select(diagnostic => diagnostic.ToString())), StringComparison.Ordinal);
        Assert.All(diagnostics, diagnostic => Assert.StartsWith(FileName, diagnostic.Location.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("level", "executive", "en", "Executive")]
    [InlineData("level", "executive", "es", "Dirección general")]
    [InlineData("level", "executive", "de", "executive")]
    [InlineData("name", "executive", "en", "executive")]
    public void A_value_has_the_words_of_its_language_or_stays_as_it_is_written(string fact, string value, string language, string expected)
    {
        var pack = KeyAccounts.Pack.Pack;
        var field = pack.Dictionary.Account.Find("contacts")!.Entries!.Find(fact)!.Field;
        Assert.Equal(expected, pack.Words.Of(field, value, language));
    }

    [Fact]
    public void Every_fact_with_allowed_values_has_words_for_them()
    {
        var pack = KeyAccounts.Pack.Pack;
        var facts = pack.Dictionary.Account.Facts.SelectMany(fact => fact.IsTable ? fact.Entries!.Facts : [fact]);
        var silent = facts.Where(fact => AllowedFact.ValuesOf(fact) is { } allowed && !allowed.Values.Any(value => pack.Words.Has(fact.Field, value)));
        Assert.Empty(silent.Select(fact => fact.Name));
    }

    private static void Check(string text, string mistake, DiagnosticList diagnostics)
    {
        var files = PackFiles.Load(KeyAccounts.Folder, "", diagnostics);
        var texts = files.Texts.Select(file => new SourceText(Path.GetFileName(file.Path), file.Path.EndsWith(FileName, StringComparison.Ordinal) ? Replaced(file.Content, text, mistake) : file.Content));
        PackChecker.Check(PackReader.Read(new PackFiles([.. texts]), diagnostics)!, diagnostics);
    }

    private static string Replaced(string content, string text, string mistake)
    {
        Assert.Contains(text, content, StringComparison.Ordinal);
        return content.Replace(text, mistake, StringComparison.Ordinal);
    }
}
