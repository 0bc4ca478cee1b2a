using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Security;

/// <summary>Who asks a site.</summary>
/// <param name="Name">What the audit log calls them.</param>
/// <param name="Owner">As the accounts' owner names this lead; null for who owns none.</param>
/// <param name="Source">How they are known, see <see cref="CallerSource"/>.</param>
/// <param name="Version">Of the key by which they are known; 0 without one.</param>
public sealed record Caller(string Name, Role Role, string? Owner, CallerSource Source, long Version = 0)
{
    private const string OwnerClaim = "owner";
    private const string SourceClaim = "source";
    private const string VersionClaim = "version";

    /// <summary>Whoever sits at the machine that a site without a login serves alone, by the name they have there.</summary>
    public static Caller ThisMachine { get; } = new(Environment.UserName is { Length: > 0 } user ? user : "this machine", Role.Admin, null, CallerSource.Machine);

    /// <summary>True where the caller changes what belongs to accounts; which ones, the snapshot they see says.</summary>
    public bool MayChange => Role != Role.Coach;

    /// <summary>May the caller share an account with others?</summary>
    /// <param name="owner">The account's, or null.</param>
    public bool MayShare(string? owner) => Role == Role.Admin || (Role == Role.Lead && owner is not null && owner == Owner);

    /// <summary>Who asks, or null where nobody is known.</summary>
    public static Caller? Of(HttpContext http) => Of(http.User);

    /// <summary>Who is meant, or null where nobody is known.</summary>
    public static Caller? Of(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true, Name: { } name } && Roles.Find(person.FindFirstValue(ClaimTypes.Role) ?? "") is { } role && Enum.TryParse<CallerSource>(person.FindFirstValue(SourceClaim), out var source)
            ? new Caller(name, role, person.FindFirstValue(OwnerClaim), source, long.Parse(person.FindFirstValue(VersionClaim)!, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The caller as the platform carries it through a request.</summary>
    /// <param name="scheme">What vouches for them.</param>
    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.Name, Name), new(ClaimTypes.NameIdentifier, $"{Source}:{Name}"), new(ClaimTypes.Role, Role.Word()), new(SourceClaim, Source.ToString()),
            new(VersionClaim, Version.ToString(CultureInfo.InvariantCulture)),
        ];
        if (Owner is not null) claims.Add(new Claim(OwnerClaim, Owner));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }
}

/// <summary>How a caller is known.</summary>
public enum CallerSource
{
    /// <summary>They sit at the machine itself.</summary>
    Machine,

    /// <summary>By a key.</summary>
    Key,

    /// <summary>By the company's login.</summary>
    Login,
}
