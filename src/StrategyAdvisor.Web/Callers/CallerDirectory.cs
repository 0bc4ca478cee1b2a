using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Store;

namespace StrategyAdvisor.Web.Callers;

/// <summary>Finds out who a caller is, anew on each request: a key that is removed, or a person taken out of the access file, is out at once.</summary>
public sealed class CallerDirectory(SiteStore store, AccessRules? access)
{
    /// <summary>Whose key it is, or null.</summary>
    public Caller? OfKey(string key) => access is { TakesKeys: true } && store.KeyOfDigest(ApiKeys.DigestOf(key)) is { } kept ? Of(kept) : null;

    /// <summary>Who comes in by the login under a name, or null where the access file does not know them.</summary>
    public Caller? OfLogin(string name) => access is not null && access.People.TryGetValue(name, out var person) ? new Caller(name, person.Role, person.Owner, CallerSource.Login) : null;

    /// <summary>A caller who signed in earlier as they are now, or null where they may not come in any more.</summary>
    public Caller? Now(Caller earlier) => earlier.Source switch
    {
        CallerSource.Key => access is { TakesKeys: true } && store.Key(earlier.Name) is { } key && key.Version == earlier.Version ? Of(key) : null,
        CallerSource.Login => OfLogin(earlier.Name),
        _ => null,
    };

    private static Caller Of(KeptKey key) => new(key.Name, key.Role, key.Owner.Length > 0 ? key.Owner : null, CallerSource.Key, key.Version);
}
