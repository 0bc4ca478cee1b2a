using System.Net;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The pages as a browser gets them.</summary>
public sealed class PageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?page=9999999999")]
    [InlineData("/?page=-1&severity=awful&sort=nothing&rule=no-such-rule")]
    [InlineData("/accounts/vinalta")]
    [InlineData("/accounts/a%3Cb%3E%26c")]
    [InlineData("/accounts/vinalta?set=altman z=3&set=nonsense&set=contacts.=1")]
    public async Task Every_page_says_what_a_browser_may_do(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts/a%3Cb%3E%26c")]
    [InlineData("/accounts/a%3Cb%3E%26c?set=name=%3Cscript%3Ealert(2)%3C/script%3E")]
    [InlineData("/accounts/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task Markup_from_outside_stays_text(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var page = await response.Content.ReadAsStringAsync();
        foreach (var opening in (string[])["<script", "<img", "<iframe", "<svg onload", "onerror=alert(1)>"]) Assert.DoesNotContain(opening, page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en", "What worries us")]
    [InlineData("es", "Qué nos preocupa")]
    public async Task A_chosen_language_is_spoken_and_remembered(string language, string words)
    {
        using var response = await site.Client.GetAsync($"/accounts/vinalta?lang={language}");
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith($"lang={language};", response.Headers.GetValues("Set-Cookie").Single(cookie => !cookie.StartsWith("token=", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX,en;q=0.5", "Cuentas")]
    [InlineData("fr, en;q=0.5", "Accounts")]
    [InlineData("fr", "Accounts")]
    public async Task A_browsers_languages_are_heard(string asked, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", asked);
        using var response = await site.Client.SendAsync(request);
        Assert.Contains($"<title>{title}</title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_told_with_the_one_that_was_meant()
    {
        using var response = await site.Client.GetAsync("/accounts/vinalto");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("""<a href="/accounts/vinalta">vinalta</a>""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_fact_goes_into_the_address_and_its_findings_come_and_go()
    {
        using var asked = await site.Client.GetAsync("/accounts/conservas-ria-mayor?fact=contacts.Carme+Pazos.coverage&value=deep");
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        var page = await site.Page(asked.Headers.Location!.ToString());
        Assert.Contains("Warnings that go", page, StringComparison.Ordinal);
        Assert.Contains("contacts.Carme Pazos.coverage=deep", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.1")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("md", "text/markdown")]
    [InlineData("json", "application/json")]
    [InlineData("ics", "text/calendar")]
    [InlineData("csv", "text/csv")]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    public async Task A_brief_can_be_taken_along(string form, string type)
    {
        using var response = await site.Client.GetAsync($"/accounts/vinalta/brief.{form}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"vinalta.{form}", response.Content.Headers.ContentDisposition?.FileName);
    }
}
