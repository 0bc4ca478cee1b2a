using System.Net;
using System.Text.Json;
using NodaTime;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Who sees what, and how long.</summary>
public sealed class AccessTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    [Theory]
    [InlineData("lead", "almudera conservas-ria-mayor urkieta")]
    [InlineData("stranger", "")]
    public async Task A_lead_sees_their_own_accounts_as_if_there_were_no_others(string who, string expected)
    {
        Assert.Equal(expected, string.Join(' ', await Listed(who)));
        foreach (var address in (string[])["/api/v1/summary", "/api/v1/portfolio", "/", "/api/v1/accounts/almuderas/brief"])
        {
            using var response = await site.Ask(HttpMethod.Get, address, who);
            Assert.DoesNotContain("ldearena", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_shared_account_is_seen_as_long_as_it_is_shared()
    {
        var share = site.Store.Share(new KeptShare(GuardedSite.Others, "Nobody Known", "admin", new LocalDate(2026, 6, 30), 0), 0, "admin").Now!;
        Assert.Equal([GuardedSite.Others], await Listed("stranger"));
        Assert.True(site.Store.Unshare(GuardedSite.Others, "Nobody Known", share.Version, "admin").IsSaved);
        Assert.Empty(await Listed("stranger"));
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("admin")]
    public async Task Coach_and_admin_see_every_account(string who) => Assert.Contains(GuardedSite.Others, await Listed(who), StringComparer.Ordinal);

    [Fact]
    public async Task Who_signed_in_is_out_when_their_key_is_removed_and_another_of_the_name_does_not_let_them_back()
    {
        var session = await site.SignIn("lead-for-a-day");
        using (var page = await site.Browse(HttpMethod.Get, "/", session)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var key = site.Store.Key("lead-for-a-day")!;
        Assert.True(site.Store.RemoveKey(key.Name, "admin").IsSaved);
        Assert.True(site.Store.AddKey(key with { Digest = new string('0', 64) }, "admin").IsSaved);
        using var after = await site.Browse(HttpMethod.Get, "/", session);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_signs_nobody_in_and_the_page_says_so()
    {
        using var page = await site.Client.GetAsync("/sign-in?return=/accounts/vinalta");
        var text = await page.Content.ReadAsStringAsync();
        using var refused = await site.Browse(HttpMethod.Post, "/sign-in", GuardedSite.CookieOf(page, "token"), ("token", GuardedSite.TokenIn(text)), ("key", "advisor_nobody"), ("return", "/accounts/vinalta"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var again = await refused.Content.ReadAsStringAsync();
        Assert.Contains("role=\"alert\"", again, StringComparison.Ordinal);
        Assert.Contains("value=\"/accounts/vinalta\"", again, StringComparison.Ordinal);
        Assert.DoesNotContain("advisor_nobody", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string to)
    {
        var page = await site.Page($"/sign-in?return={Uri.EscapeDataString(to)}");
        Assert.Contains("name=\"return\" value=\"/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Split("</nav>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_form_sent_after_the_session_ended_nothing_typed_is_lost()
    {
        const string Address = "/accounts/almudera/answers";
        var session = await site.SignIn("lead");
        using var form = await site.Browse(HttpMethod.Get, "/accounts/almudera?set=failed approaches=2", session);
        var (old, cookie) = (GuardedSite.TokenIn(await form.Content.ReadAsStringAsync()), GuardedSite.CookieOf(form, "token"));
        site.Clock.Later += TimeSpan.FromHours(9);
        using var late = await site.Browse(HttpMethod.Post, Address, $"{session}; {cookie}", ("token", old), ("state", "x"), ("set", "failed approaches=2"), ("who", "Inés <b>Aldana</b>"));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        var held = await HoldsWhatWasTyped(late, "Your session has ended");

        // Signed in again, it goes in as it was typed.
        var renewed = await site.SignIn("lead");
        using var sent = await site.Browse(HttpMethod.Post, Address, $"{renewed}; {cookie}", ("token", GuardedSite.TokenIn(held)), ("state", "x"), ("set", "failed approaches=2"), ("who", "Inés <b>Aldana</b>"));
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        Assert.Contains("has changed since", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_form_whose_mark_does_not_hold_nothing_typed_is_lost()
    {
        var session = await site.SignIn("lead");
        using var unmarked = await site.Browse(HttpMethod.Post, "/accounts/almudera/answers", session, ("token", "made up"), ("set", "failed approaches=2"), ("who", "Inés <b>Aldana</b>"));
        Assert.Equal(HttpStatusCode.BadRequest, unmarked.StatusCode);
        await HoldsWhatWasTyped(unmarked, "Please send it again");
    }

    private static async Task<string> HoldsWhatWasTyped(HttpResponseMessage response, string title)
    {
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("name=\"set\" value=\"failed approaches=2\"", page, StringComparison.Ordinal);
        Assert.Contains("Inés &lt;b&gt;Aldana&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Aldana", page, StringComparison.Ordinal);
        return page;
    }

    private async Task<List<string>> Listed(string who)
    {
        using var response = await site.Ask(HttpMethod.Get, "/api/v1/accounts?sort=id", who);
        using var list = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. list.RootElement.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("account").GetString()!)];
    }
}
