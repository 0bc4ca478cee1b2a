namespace StrategyAdvisor.Web.Security;

/// <summary>Who may ask a site, and how it knows them.</summary>
/// <param name="Hosts">The names under which it is asked, besides those of this machine.</param>
/// <param name="TakesKeys">True where keys of the store are taken.</param>
/// <param name="Login">The company's login, or null.</param>
/// <param name="People">Who may come in by the login, by the name that it gives them.</param>
/// <param name="Certificate">What the site shows of itself over HTTPS, or null.</param>
/// <param name="Proxies">The addresses of machines that speak HTTPS for the site and hand requests on.</param>
/// <param name="SessionHours">How long somebody who does nothing stays signed in.</param>
/// <param name="RequestsAMinute">How often one caller may ask.</param>
public sealed record AccessRules(
    ImmutableArray<string> Hosts,
    bool TakesKeys,
    OpenIdLogin? Login,
    ImmutableDictionary<string, Person> People,
    SiteCertificate? Certificate,
    ImmutableArray<System.Net.IPAddress> Proxies,
    int SessionHours,
    int RequestsAMinute)
{
    /// <summary>Where nothing else is said.</summary>
    public const int UsualSessionHours = 8;

    /// <summary>Where nothing else is said.</summary>
    public const int UsualRequestsAMinute = 600;
}

/// <summary>A company's login by OpenID Connect. The client's secret comes from the environment, see <see cref="SecretVariable"/>.</summary>
/// <param name="Client">What the login calls this site.</param>
/// <param name="NameClaim">What of a token tells people apart.</param>
public sealed record OpenIdLogin(Uri Issuer, string Client, string NameClaim)
{
    /// <summary>The environment variable of the client's secret; without it the site is a public client, which proves itself by PKCE.</summary>
    public const string SecretVariable = "ADVISOR_LOGIN_SECRET";
}

/// <param name="Owner">As the accounts' owner names this lead, or null.</param>
public sealed record Person(Role Role, string? Owner);

/// <summary>A certificate and its key, both PEM files.</summary>
public sealed record SiteCertificate(string File, string Key);
