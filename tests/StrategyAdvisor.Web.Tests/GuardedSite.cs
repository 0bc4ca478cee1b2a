using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using NodaTime;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Tests;

/// <summary>The site with a login: two leads, a coach and an admin, each with a key.</summary>
public partial class GuardedSite : SiteFixture
{
    /// <summary>An account of the first lead; the other owns none of the samples.</summary>
    public const string Own = "almudera";

    /// <summary>An account of somebody else.</summary>
    public const string Others = "aguas-valdearena";

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);

    /// <summary>The key of <c>lead</c>, <c>stranger</c> (a lead who owns nothing), <c>coach</c> or <c>admin</c>.</summary>
    public string KeyOf(string who)
    {
        if (_keys.TryGetValue(who, out var known)) return known;
        var key = _keys[who] = ApiKeys.Create();
        var role = Roles.Find(who) ?? Role.Lead;
        var owner = who switch { "lead" => "Inés Aldana", "stranger" => "Nobody Known", _ => "" };
        Assert.True(Store.AddKey(new KeptKey(who, role, owner, ApiKeys.DigestOf(key), new LocalDate(2026, 6, 30), 0), "test").IsSaved);
        return key;
    }

    /// <summary>Asks as a program with a key; null for none.</summary>
    public Task<HttpResponseMessage> Ask(HttpMethod method, string address, string? who, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (who is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who == "wrong key" ? "advisor_x" : KeyOf(who));
        return Client.SendAsync(request);
    }

    /// <summary>Signs in on the page, as a person does.</summary>
    /// <returns>The cookies of the session.</returns>
    public async Task<string> SignIn(string who)
    {
        using var page = await Client.GetAsync("/sign-in");
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups["value"].Value;
        var cookie = CookieOf(page, "token");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("token", token), new("key", KeyOf(who)), new("return", "/")]) };
        request.Headers.Add("Cookie", cookie);
        using var response = await Client.SendAsync(request);
        Assert.Equal("/", response.Headers.Location?.ToString());
        return CookieOf(response, "session");
    }

    /// <summary>The cookies of somebody who signed in a while ago, as a key can be tried only so often.</summary>
    public async Task<string> Session(string who) => _sessions.TryGetValue(who, out var known) ? known : _sessions[who] = await SignIn(who);

    /// <summary>Asks as a browser with cookies.</summary>
    public Task<HttpResponseMessage> Browse(HttpMethod method, string address, string cookies, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, address);
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        if (fields.Length > 0) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return Client.SendAsync(request);
    }

    public static string CookieOf(HttpResponseMessage response, string name) => response.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith($"{name}=", StringComparison.Ordinal)).Split(';')[0];

    public static string TokenIn(string page) => Token().Match(page).Groups["value"].Value;

    protected override AccessRules? Access(string folder)
    {
        var (file, diagnostics) = (Path.Combine(folder, "access.yaml"), new DiagnosticList());
        File.WriteAllText(file, AccessText);
        var access = AccessReader.Read(file, diagnostics);
        Assert.Empty(diagnostics);
        return access;
    }

    /// <summary>What the access file says.</summary>
    protected virtual string AccessText => "keys: yes\nrequests a minute: 100000\n";

    [GeneratedRegex("""name="token" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
