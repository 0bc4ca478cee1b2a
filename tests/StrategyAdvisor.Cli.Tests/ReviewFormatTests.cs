using System.IO.Compression;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What hostile accounts can do to a workbook and a page: nothing.</summary>
public sealed partial class ReviewFormatTests
{
    private const string Hostile = "id,name,owner\na,\"=HYPERLINK(\"\"http://evil\"\")\",+1\nb,</script><script>alert(1)</script>,@x\nc,\"-2+3\",\"<img src=x onerror=alert(1)>\"\n";

    [Fact]
    public void No_cell_of_a_workbook_becomes_a_formula()
    {
        using var folder = new TemporaryFolder();
        var book = Write(folder, "xlsx");
        using var archive = ZipFile.OpenRead(book);
        var sheets = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(Text).ToList();
        Assert.Equal(5, sheets.Count);
        Assert.DoesNotContain(sheets, sheet => FormulaElement().IsMatch(sheet));
        Assert.Contains(sheets, sheet => sheet.Contains("=HYPERLINK(", StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Matches(WellPrinted(), sheet));
        foreach (var name in (string[])["findings", "accounts", "gaps", "plan", "indicators"])
            Assert.Contains($"name=\"{name}\"", Text(archive.GetEntry("xl/workbook.xml")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_runs_no_script_but_its_own_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        var page = File.ReadAllText(Write(folder, "html"));
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(2, ScriptElement().Count(page));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://evil", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_speaks_the_language_it_is_asked_for()
    {
        var page = Commands.Run("review", "--format", "html", "--lang", "es").Output;
        Assert.Contains("<html lang=\"es\">", page, StringComparison.Ordinal);
        Assert.Contains("Cuentas por grupo de reglas", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "", "en")]
    [InlineData(8, "<summary>3 more</summary>", "en")]
    [InlineData(8, "<summary>3 más</summary>", "es")]
    public void What_one_rule_says_often_is_folded_so_that_the_others_are_seen(int people, string fold, string language)
    {
        using var folder = new TemporaryFolder();
        var contacts = Enumerable.Range(1, people).SelectMany(person => (string[])["a", "b"], (person, account) => string.Create(CultureInfo.InvariantCulture, $"{account},Person {person},decision maker\n"));
        folder.Write("contacts.csv", $"account,name,roles\n{string.Concat(contacts)}");
        folder.Write("accounts.csv", "id,name\na,A\nb,B\n");
        var page = Commands.Run("review", "--accounts", folder.Path, "--format", "html", "--as-of", "2026-06-30", "--lang", language).Output;
        var (open, folded) = (page.Split("<details class=\"together-more\">")[0], page.Split("<details class=\"together-more\">").Skip(1).SingleOrDefault() ?? "");
        Assert.Equal((Math.Min(people, 5), Math.Max(0, people - 5)), (Named(open), Named(folded)));
        Assert.Contains(fold, System.Net.WebUtility.HtmlDecode(folded), StringComparison.Ordinal);
        Assert.Contains("<p class=\"together-step\">", page, StringComparison.Ordinal);
        Assert.Contains(language == "es" ? "<li>? Un grupo pesa mucho en nuestras ventas: sin decidir." : "<li>? One group makes much of our revenue: not decided.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "green   0  0  1  0  0 ", "? rules that wait for facts")]
    [InlineData("es", "verde   0  0  1  0  0 ", "? reglas a la espera de datos")]
    public void A_table_does_not_take_ignorance_for_health(string language, string expected, string legend)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("accounts.csv", "id,name,owner\na,Nobody knows,Eva Prado\n");
        var lines = Commands.Run("review", "--accounts", file, "--as-of", "2026-06-30", "--lang", language).Output.Split('\n');
        Assert.Equal("  ? ", lines[0][22..26]);
        Assert.StartsWith(expected, lines[1], StringComparison.Ordinal);
        Assert.InRange(int.Parse(lines[1][22..25], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture), 50, 200);
        Assert.EndsWith(legend, lines[3], StringComparison.Ordinal);
    }

    private static int Named(string html) => html.Split("<li><span").Count(line => line.Contains("Person ", StringComparison.Ordinal));

    private static string Write(TemporaryFolder folder, string format)
    {
        folder.Write("accounts.csv", Hostile);
        var target = Path.Combine(folder.Path, $"review.{format}");
        var outcome = Commands.Run("review", "--accounts", folder.Path, "--format", format, "--as-of", "2026-06-30", "--out", target);
        Assert.Equal(0, outcome.Exit);
        return target;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(x:)?f[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex FormulaElement();

    // In the order that the format wants: what is set for paper stands before the columns and after the rows.
    [GeneratedRegex("^[^<]*<[?]xml[^<]*<x:worksheet[^<]*<x:sheetPr><x:pageSetUpPr fitToPage=\"1\" /></x:sheetPr><x:dimension .*</x:sheetData>(<x:autoFilter [^<]*)?<x:pageSetup [^<]*<x:drawing [^<]*</x:worksheet>$", RegexOptions.Singleline, 10_000)]
    private static partial Regex WellPrinted();

    [GeneratedRegex("<script", RegexOptions.NonBacktracking)]
    private static partial Regex ScriptElement();
}
