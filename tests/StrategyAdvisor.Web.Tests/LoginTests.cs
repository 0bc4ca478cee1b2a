using System.Net;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Signing in by the company's login.</summary>
public sealed class LoginTests(LoginTests.SiteWithLogin site) : IClassFixture<LoginTests.SiteWithLogin>
{
    [Fact]
    public async Task Whom_the_access_file_knows_comes_in_where_they_wanted_to_go_and_sees_their_own_accounts()
    {
        site.Issuer.Email = "Ines@Example.com";
        using var browser = Browser();
        using var page = await browser.GetAsync("/accounts/almudera");
        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal("/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Sign in at 127.0.0.1", text, StringComparison.Ordinal);
        using var back = await browser.GetAsync("/sign-in/login?return=/accounts/almudera");
        Assert.Equal((HttpStatusCode.OK, "/accounts/almudera"), (back.StatusCode, back.RequestMessage!.RequestUri!.AbsolutePath));
        using var others = await browser.GetAsync("/accounts/vinalta");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Contains("Inés Aldana", await browser.GetStringAsync("/session"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stranger@example.com", "advisor")]
    [InlineData("ines@example.com", "another-site")]
    public async Task Whom_it_does_not_know_and_whose_token_is_for_another_site_stays_outside(string email, string audience)
    {
        (site.Issuer.Email, site.Issuer.Audience) = (email, audience);
        using var browser = Browser();
        using var back = await browser.GetAsync("/sign-in/login?return=/");
        site.Issuer.Audience = "advisor";
        Assert.Equal("/sign-in", back.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Nobody is known by that", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var list = await browser.GetAsync("/api/v1/accounts");
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
    }

    [Fact]
    public async Task No_name_of_a_person_is_logged()
    {
        site.Issuer.Email = "ines@example.com";
        using var browser = Browser();
        using var back = await browser.GetAsync("/sign-in/login?return=/accounts/almudera");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        site.Issuer.Email = "stranger@example.com";
        using var other = Browser();
        using var refused = await other.GetAsync("/sign-in/login?return=/");
        Assert.NotEmpty(site.Logged);
        foreach (var name in (string[])["ines@", "Inés", "Aldana", "stranger"]) Assert.DoesNotContain(name, string.Concat(site.Logged), StringComparison.OrdinalIgnoreCase);
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = site.Client.BaseAddress };

    /// <summary>The site behind a login of its own.</summary>
    public sealed class SiteWithLogin : GuardedSite
    {
        public FakeIssuer Issuer { get; } = new();

        protected override string AccessText => $$"""
            login: {issuer: "{{Issuer.Address}}", client: advisor}
            people:
              ines@example.com: {role: lead, owner: Inés Aldana}
            requests a minute: 100000
            """;

        public override async ValueTask InitializeAsync()
        {
            await Issuer.Start();
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Issuer.DisposeAsync();
        }
    }
}
