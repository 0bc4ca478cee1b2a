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
