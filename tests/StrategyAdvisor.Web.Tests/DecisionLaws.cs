using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Web.Tests;

/// <summary>What people decide on the pages, whatever the store: warnings they dismiss, steps they mark, accounts they share, people they erase.</summary>
public abstract partial class DecisionLaws(GuardedSite site)
{
    private const string Warning = "/accounts/conservas-ria-mayor/warnings/competitor-has-the-top";

    [Fact]
    public async Task A_dismissed_warning_says_who_and_why_and_the_log_has_it_until_it_is_taken_back()
    {
        var reader = await Reader.Of(site, "lead");
        var page = await reader.Get(Warning);
        Assert.Contains("What would clear it", page, StringComparison.Ordinal);
        Assert.Equal("/accounts/conservas-ria-mayor", await reader.Post(Warning, page, HttpStatusCode.Found, ("action", "suppress"), ("reason", "The board changes in July"), ("until", "2026-07-31")));
        var kept = Assert.Single(site.Store.Suppressions("conservas-ria-mayor"));
        Assert.Equal(("The board changes in July", "Inés Aldana", 31), (kept.Reason, kept.Who, kept.Until.Day));
        using (var brief = await Brief("conservas-ria-mayor"))
        {
            var suppressed = brief.RootElement.GetProperty("suppressed").EnumerateArray().Single();
            Assert.Equal(("competitor-has-the-top", "The board changes in July", "2026-07-31"), (suppressed.GetProperty("rule").GetString(), suppressed.GetProperty("reason").GetString(), suppressed.GetProperty("until").GetString()));
            Assert.DoesNotContain("competitor-has-the-top", brief.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()), StringComparer.Ordinal);
        }

        Assert.DoesNotContain("conservas-ria-mayor", await Listed("rule=competitor-has-the-top"), StringComparison.Ordinal);
        var after = await reader.Get(Warning);
        Assert.Contains("Suppressed until 31 July by In&#xE9;s Aldana.", after.Replace("Inés", "In&#xE9;s", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("/accounts/conservas-ria-mayor", await reader.Post(Warning, after, HttpStatusCode.Found, ("action", "lift")));
        Assert.Empty(site.Store.Suppressions("conservas-ria-mayor"));
        Assert.Contains("conservas-ria-mayor", await Listed("rule=competitor-has-the-top"), StringComparison.Ordinal);
        var log = await (await Reader.Of(site, "admin")).Get("/changes");
        Assert.Contains("suppression taken back", log, StringComparison.Ordinal);
        Assert.Contains("The board changes in July", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_dismiss_at_once_the_second_sees_both_versions()
    {
        var (lead, admin) = (await Reader.Of(site, "lead"), await Reader.Of(site, "admin"));
        var address = $"/accounts/urkieta/warnings/{await FirstRule("urkieta")}";
        var (first, second) = (await lead.Get(address), await admin.Get(address));
        await lead.Post(address, first, HttpStatusCode.Found, ("action", "suppress"), ("reason", "known since May"), ("until", "2026-07-31"));
        var refused = await admin.Post(address, second, HttpStatusCode.Conflict, ("action", "suppress"), ("reason", "the buyer is on leave"), ("until", "2026-08-15"));
        Assert.Contains("Somebody else saved in between", refused, StringComparison.Ordinal);
        Assert.Contains("known since May", refused, StringComparison.Ordinal);
        Assert.Contains("the buyer is on leave", refused, StringComparison.Ordinal);
        await admin.Post(address, refused, HttpStatusCode.Found, ("action", "suppress"), ("reason", "the buyer is on leave"), ("until", "2026-08-15"));
        Assert.Equal("the buyer is on leave", Assert.Single(site.Store.Suppressions("urkieta")).Reason);
    }

    [Theory]
    [InlineData("", "2026-07-31", "Write a reason.")]
    [InlineData("known", "2026-06-29", "Name a day from 2026-06-30 to 2027-07-01.")]
    [InlineData("known", "2027-07-02", "Name a day from")]
    [InlineData("known", "tomorrow", "Name a day from")]
    public async Task What_a_dismissal_lacks_is_told_and_what_was_typed_stays(string reason, string until, string expected)
    {
        var reader = await Reader.Of(site, "admin");
        const string Address = "/accounts/santa-aurelia/warnings/private-favour";
        var refused = await reader.Post(Address, await reader.Get(Address), HttpStatusCode.UnprocessableEntity, ("action", "suppress"), ("reason", reason), ("until", until));
        Assert.Contains(expected, refused, StringComparison.Ordinal);
        if (reason.Length > 0) Assert.Contains($">{reason}</textarea>", refused, StringComparison.Ordinal);
        Assert.Contains($"value=\"{until}\"", refused, StringComparison.Ordinal);
        Assert.Empty(site.Store.Suppressions("santa-aurelia"));
    }

    [Fact]
    public async Task A_done_step_stays_in_the_plan_as_done_and_keeps_no_other_waiting()
    {
        var reader = await Reader.Of(site, "lead");
        var (step, waiting) = await StepThatOthersWaitFor("urkieta");
        var page = await reader.Get("/accounts/urkieta");
        Assert.Equal($"/accounts/urkieta#step-{step}", await reader.Post($"/accounts/urkieta/steps/{step}", page, HttpStatusCode.Found, ("action", "done"), ("version", "0")));
        using (var brief = await Brief("urkieta"))
        {
            var plan = brief.RootElement.GetProperty("plan").EnumerateArray().ToList();
            Assert.Equal("Inés Aldana", Step(plan, step).GetProperty("done").GetProperty("by").GetString());
            Assert.DoesNotContain(step, Step(plan, waiting).GetProperty("after").EnumerateArray().Select(id => id.GetString()), StringComparer.Ordinal);
        }

        // The page that was read before knows nothing of it: somebody else's mark is not taken back by mistake.
        var conflict = await reader.Post($"/accounts/urkieta/steps/{step}", page, HttpStatusCode.Conflict, ("action", "done"), ("version", "0"));
        Assert.Contains("Done, as Inés Aldana says since 2026-06-30", conflict, StringComparison.Ordinal);
        Assert.Equal($"/accounts/urkieta#step-{step}", await reader.Post($"/accounts/urkieta/steps/{step}", conflict, HttpStatusCode.Found, ("action", "open")));
        Assert.Empty(site.Store.DoneSteps("urkieta"));
    }

    [Fact]
    public async Task An_owner_shares_an_account_and_with_whom_it_is_shared_cannot_pass_it_on()
    {
        var (owner, other) = (await Reader.Of(site, "lead"), await Reader.Of(site, "stranger"));
        Assert.Contains("no account", await other.Get("/accounts/conservas-ria-mayor", HttpStatusCode.NotFound), StringComparison.Ordinal);
        await owner.Post("/accounts/conservas-ria-mayor/shares", await owner.Get("/accounts/conservas-ria-mayor"), HttpStatusCode.Found, ("action", "share"), ("with", "Nobody Known"));
        var page = await other.Get("/accounts/conservas-ria-mayor");
        Assert.DoesNotContain("id=\"sharing\"", page, StringComparison.Ordinal);
        await other.Post("/accounts/conservas-ria-mayor/shares", page, HttpStatusCode.Forbidden, ("action", "share"), ("with", "Somebody Else"));
        var share = Assert.Single(site.Store.Shares("conservas-ria-mayor"));
        await owner.Post("/accounts/conservas-ria-mayor/shares", page: await owner.Get("/accounts/conservas-ria-mayor"), HttpStatusCode.Found, ("action", "end"), ("with", "Nobody Known"), ("version", share.Version.ToString(CultureInfo.InvariantCulture)));
        await other.Get("/accounts/conservas-ria-mayor", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tag_holds_until_something_is_decided_and_in_its_language_alone()
    {
        const string Address = "/api/v1/accounts/lacteos-valdecueva/brief";
        var rule = await FirstRule("lacteos-valdecueva");
        string tag;
        using (var first = await site.Ask(HttpMethod.Get, Address, "admin")) tag = first.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NotModified, await Asked(Address));
        Assert.Equal(HttpStatusCode.NotModified, await Asked(Address));
        Assert.Equal(HttpStatusCode.OK, await Asked($"{Address}?lang=es"));
        Assert.Equal(HttpStatusCode.OK, await Asked($"{Address}?set=paydex=40"));
        using (var saved = await site.Ask(HttpMethod.Put, $"/api/v1/accounts/lacteos-valdecueva/suppressions/{rule}", "admin", Json("""{"reason":"known","until":"2026-07-31","seen":0}"""))) Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Asked(Address));

        async Task<HttpStatusCode> Asked(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.KeyOf("admin"));
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var response = await site.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_program_shares_an_account_as_its_owner_does_on_the_page()
    {
        const string Address = "/api/v1/accounts/conservas-ria-mayor/shares/Nobody%20Known";
        using (var stranger = await site.Ask(HttpMethod.Put, Address, "stranger")) Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        string first;
        using (var shared = await site.Ask(HttpMethod.Put, Address, "lead")) first = await shared.Content.ReadAsStringAsync();
        Assert.Contains("\"with\":\"Nobody Known\",\"by\":\"Inés Aldana\"", first, StringComparison.Ordinal);
        using (var again = await site.Ask(HttpMethod.Put, Address, "lead")) Assert.Equal(first, await again.Content.ReadAsStringAsync());
        using (var seen = await site.Ask(HttpMethod.Get, "/api/v1/accounts/conservas-ria-mayor/brief", "stranger")) Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using (var passed = await site.Ask(HttpMethod.Put, "/api/v1/accounts/conservas-ria-mayor/shares/Somebody", "stranger")) Assert.Equal(HttpStatusCode.Forbidden, passed.StatusCode);
        using (var blank = await site.Ask(HttpMethod.Put, "/api/v1/accounts/conservas-ria-mayor/shares/%20", "lead")) Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.StatusCode);
        using (var ended = await site.Ask(HttpMethod.Delete, Address, "lead")) Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using (var over = await site.Ask(HttpMethod.Delete, Address, "lead")) Assert.Equal(HttpStatusCode.NoContent, over.StatusCode);

        using var gone = await site.Ask(HttpMethod.Get, "/api/v1/accounts/conservas-ria-mayor/brief", "stranger");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_the_store_and_the_files_that_name_them_are_told()
    {
        var admin = await Reader.Of(site, "admin");
        const string Address = "/accounts/hospital-mondego/warnings/";
        var rule = await FirstRule("hospital-mondego");
        await admin.Post(Address + rule, await admin.Get(Address + rule), HttpStatusCode.Found, ("action", "suppress"), ("reason", "Rui Tavares knows"), ("until", "2026-07-31"));
        var erased = await admin.Post("/erasures", await admin.Get("/changes"), HttpStatusCode.OK, ("person", "Rui Tavares"));
        Assert.Contains("hospital-mondego.yaml:11", erased, StringComparison.Ordinal);
        Assert.Contains("(erased) knows", erased, StringComparison.Ordinal);
        Assert.DoesNotContain("Rui Tavares knows", erased, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_decides_as_the_pages_do_and_is_told_what_somebody_else_saved()
    {
        var rule = await FirstRule("empaques-tepeyolo");
        var address = $"/api/v1/accounts/empaques-tepeyolo/suppressions/{rule}";
        using (var saved = await site.Ask(HttpMethod.Put, address, "admin", Json("""{"reason":"known","until":"2026-07-31","seen":0}"""))) Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var conflict = await site.Ask(HttpMethod.Put, address, "admin", Json("""{"reason":"other","until":"2026-07-31","seen":0}"""));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        using var problem = JsonDocument.Parse(await conflict.Content.ReadAsStringAsync());
        Assert.Equal("known", problem.RootElement.GetProperty("now").GetProperty("reason").GetString());
        var version = problem.RootElement.GetProperty("now").GetProperty("version").GetInt64().ToString(CultureInfo.InvariantCulture);
        using (var stale = await site.Ask(HttpMethod.Delete, $"{address}?seen=0", "admin")) Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using (var taken = await site.Ask(HttpMethod.Delete, $"{address}?seen={version}", "admin")) Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        using (var coach = await site.Ask(HttpMethod.Put, address, "coach", Json("{}"))) Assert.Equal(HttpStatusCode.Forbidden, coach.StatusCode);
        using (var mistaken = await site.Ask(HttpMethod.Put, address, "admin", Json("""{"reason":"known","until":"soon","seen":0}"""))) Assert.Equal(HttpStatusCode.UnprocessableEntity, mistaken.StatusCode);
        using var log = await site.Ask(HttpMethod.Get, "/api/v1/changes", "admin");
        Assert.Contains("unsuppress", await log.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_every_field_stays_text()
    {
        const string Markup = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        var admin = await Reader.Of(site, "admin");
        var rule = await FirstRule("vinalta");
        var address = $"/accounts/vinalta/warnings/{rule}";
        await admin.Post(address, await admin.Get(address), HttpStatusCode.Found, ("action", "suppress"), ("reason", Markup), ("until", "2026-07-31"), ("who", Markup));
        await admin.Post("/accounts/vinalta/shares", await admin.Get("/accounts/vinalta"), HttpStatusCode.Found, ("action", "share"), ("with", Markup));
        await admin.Post(address, await admin.Get(address), HttpStatusCode.UnprocessableEntity, ("action", "suppress"), ("reason", Markup), ("until", Markup));
        foreach (var page in (string[])[address, "/accounts/vinalta", "/changes"])
        {
            var text = await admin.Get(page);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Ten_thousand_answers_at_once_are_refused_in_one_clear_sentence()
    {
        var body = JsonSerializer.Serialize(new { who = "Ana", status = "confirmed", set = Enumerable.Range(0, 10_000).Select(i => $"paydex={i}") });
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/accounts/almudera/answers") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", site.KeyOf("lead")) } };
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("10000 facts were sent; 50 can be at once", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var session = await site.Session("lead");
        using var form = await site.Browse(HttpMethod.Get, "/accounts/almudera?set=paydex=80", session);
        var (page, mark) = (await form.Content.ReadAsStringAsync(), GuardedSite.CookieOf(form, "token"));
        var before = await File.ReadAllTextAsync(Path.Combine(site.AccountsFolder, "almudera.yaml"));
        (string, string)[] fields = [("token", GuardedSite.TokenIn(page)), ("who", "Ana"), .. Enumerable.Range(0, 10_000).Select(i => ("set", $"paydex={i}"))];
        using var refused = await site.Browse(HttpMethod.Post, "/accounts/almudera/answers", $"{session}; {mark}", fields);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("10000 answers at once are too many", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(site.AccountsFolder, "almudera.yaml")));
    }

    private static JsonElement Step(List<JsonElement> plan, string step) => plan.Single(one => one.GetProperty("step").GetString() == step);

    private async Task<JsonDocument> Brief(string account)
    {
        using var response = await site.Ask(HttpMethod.Get, $"/api/v1/accounts/{account}/brief", "admin");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private async Task<string> Listed(string question)
    {
        using var response = await site.Ask(HttpMethod.Get, $"/api/v1/accounts?{question}", "admin");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> FirstRule(string account)
    {
        using var brief = await Brief(account);
        return brief.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString()!;
    }

    private async Task<(string Step, string Waiting)> StepThatOthersWaitFor(string account)
    {
        using var brief = await Brief(account);
        var waiting = brief.RootElement.GetProperty("plan").EnumerateArray().First(step => step.GetProperty("after").GetArrayLength() > 0);
        return (waiting.GetProperty("after")[0].GetString()!, waiting.GetProperty("step").GetString()!);
    }

    /// <summary>Somebody who is signed in, with their cookies.</summary>
    private sealed partial class Reader(GuardedSite site, string session)
    {
        private string _mark = "";

        public static async Task<Reader> Of(GuardedSite site, string who) => new(site, await site.Session(who));

        public async Task<string> Get(string address, HttpStatusCode expected = HttpStatusCode.OK)
        {
            using var response = await site.Browse(HttpMethod.Get, address, _mark.Length == 0 ? session : $"{session}; {_mark}");
            Assert.Equal(expected, response.StatusCode);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("token=", StringComparison.Ordinal))) _mark = GuardedSite.CookieOf(response, "token");
            return await response.Content.ReadAsStringAsync();
        }

        /// <summary>Sends a form of a page, its hidden version included unless another is given.</summary>
        /// <returns>Where it leads, or the page that came back.</returns>
        public async Task<string> Post(string address, string page, HttpStatusCode expected, params (string Name, string Value)[] fields)
        {
            var sent = fields.Prepend(("token", GuardedSite.TokenIn(page)));
            if (!fields.Any(field => field.Name == "version")) sent = sent.Append(("version", Version().Match(page) is { Success: true } found ? found.Groups["value"].Value : "0"));
            using var response = await site.Browse(HttpMethod.Post, address, $"{session}; {_mark}", [.. sent]);
            Assert.Equal(expected, response.StatusCode);
            return expected == HttpStatusCode.Found ? response.Headers.Location!.ToString() : await response.Content.ReadAsStringAsync();
        }

        [GeneratedRegex("""name="version" value="(?<value>[0-9]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Version();
    }
}
