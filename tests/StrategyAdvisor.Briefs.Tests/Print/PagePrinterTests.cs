using System.Text;
using NodaTime;
using StrategyAdvisor.Briefs.Print;

namespace StrategyAdvisor.Briefs.Tests.Print;

/// <summary>Printing with a browser, and with what is none.</summary>
public sealed class PagePrinterTests
{
    private static readonly LocalDate Day = new(2026, 6, 30);

    [Fact]
    public void The_moment_of_printing_gives_way_to_the_day_of_the_brief()
    {
        const string Pdf = "%PDF-1.4 /CreationDate (D:20261125180000+00'00') /ModDate (D:20261125180000+00'00') /Title (/ModDate \\(D:x) /CreationDate (D:2026";
        var settled = Encoding.ASCII.GetString(PdfDates.Settle(Encoding.ASCII.GetBytes(Pdf), Day));
        Assert.Equal(Pdf.Replace("20261125180000", "20260630000000", StringComparison.Ordinal), settled);
    }

    [Fact]
    public async Task A_browser_that_is_none_is_told()
    {
        var problem = await Assert.ThrowsAsync<PrintFailedException>(() => new PagePrinter("/nowhere/chromium").Print("<p>x</p>", Day, TestContext.Current.CancellationToken));
        Assert.StartsWith("`/nowhere/chromium` cannot be started", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_prints_nothing_is_told_and_leaves_nothing()
    {
        // `true` takes any arguments, does nothing and is content.
        var problem = await Assert.ThrowsAsync<PrintFailedException>(() => new PagePrinter("/bin/true").Print("<p>x</p>", Day, TestContext.Current.CancellationToken));
        Assert.Equal("`/bin/true` printed nothing", problem.Message);
    }
}
